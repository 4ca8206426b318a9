//! An App that nothing has happened to.
use crate::harness::{Relay, Running};

/// Stops the test unless the App has its first builds and its counters, and has no work to do.
#[track_caller]
pub(super) fn goes_on(app: &mut Running) {
    let total: u64 = app.ask("total").parse().unwrap();
    assert_eq!(app.ask("enter 1"), "\"build 1\"");
    assert_eq!(app.ask("total"), (total + 1).to_string());
    assert_eq!(app.ask("tally"), (total + 1).to_string());
    assert_eq!(app.ask("plain"), "1");
    assert_eq!(app.ask("safe-point"), "nothing");
}

/// Stops the test unless a good build goes live after all that was refused.
#[track_caller]
pub(super) fn takes_a_good_one(app: &mut Running) {
    let total = app.ask("total");
    let two = Relay::built().account(&[("BUILD: u64 = 1;", "BUILD: u64 = 2;")]);
    assert_eq!(app.take(&two, "live"), "live systems-account 2");
    assert_eq!((app.ask("build"), app.ask("total")), ("2".into(), total));
}
