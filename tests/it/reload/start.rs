//! A start that fails, and the next one in the same process.
use crate::harness::Relay;

#[test]
fn what_failed_to_start_can_be_started_again() {
    let relay = Relay::built();
    let mut set = relay.plain().clone();
    set.modules
        .retain(|module, _| !module.starts_with("systems-account"));
    let mut app = relay.start_patiently(&set);
    let refused = app.ask("why");
    assert!(
        refused.contains("nothing serves core-account:")
            && refused.contains("systems-account-spare: is not published in "),
        "{refused}"
    );
    app.publish(relay.plain());
    assert_eq!(app.ask("again"), "\"again\"");
    assert_eq!(app.ask("enter 5"), "\"build 1\"");
    let report = app.ask("report");
    assert_eq!(
        report.matches("generation 1  running").count(),
        4,
        "{report}"
    );
    // The modules that had been started once are those that are replaced now.
    assert_eq!(
        app.take(&relay.build("BUILD: u64 = 2;"), "live"),
        "live systems-tally 2"
    );
    assert_eq!(
        (app.ask("total"), app.ask("tally")),
        ("5".into(), "5".into())
    );
    app.end();
}
