//! What a running App says of what it refuses.
use keyway::store::CurrentSet;

use super::super::goes_on::goes_on;
use crate::harness::{Running, scrub};

/// Makes a set current that is refused, and gives the reason without what changes from machine to machine. The App goes
/// on as it was.
#[track_caller]
pub(super) fn refused(app: &mut Running, set: &CurrentSet) -> String {
    app.publish(set);
    reason(app)
}

/// The reason for the next refusal; the App goes on as it was.
#[track_caller]
pub(super) fn reason(app: &mut Running) -> String {
    let said = app.ask("event refused");
    goes_on(app);
    scrub(&said, app.store())
}

/// Stops the test if two refusals have the same reason.
#[track_caller]
pub(super) fn all_differ(said: &[String]) {
    for (at, line) in said.iter().enumerate() {
        assert!(!said[..at].contains(line), "the same reason twice: {line}");
    }
}
