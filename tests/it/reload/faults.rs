//! Modules that panic.
use keyway::Store;

use crate::harness::Relay;

const NOWHERE: &str = "MISBEHAVES: &str = \"nowhere\";";

/// A place where the new build panics before it is live, and what is said of it.
#[test]
fn a_build_that_cannot_take_over_leaves_the_old_one_with_its_state() {
    let relay = Relay::built();
    let mut app = relay.start(relay.plain());
    app.ask("enter 5");
    for (misbehaves, said) in [
        (
            "MISBEHAVES: &str = \"initialize\";",
            "initialize: initialize misbehaves",
        ),
        (
            "MISBEHAVES: &str = \"restore\";",
            "restore: restore misbehaves",
        ),
        (
            "MISBEHAVES: &str = \"refuse\";",
            "this build will not start",
        ),
    ] {
        let bad = relay.account(&[(NOWHERE, misbehaves)]);
        let answer = app.take(&bad, "aborted");
        assert!(
            answer.starts_with("aborted systems-account 0 ") && answer.contains(said),
            "{answer}"
        );
        let answer = app.ask("event quarantined");
        assert!(answer.contains(said), "{answer}");
        assert_eq!(
            (app.ask("enter 1"), app.ask("build")),
            ("\"build 1\"".into(), "1".into())
        );
        // Other bytes and these again: nobody tries.
        app.publish(relay.plain());
        std::thread::sleep(std::time::Duration::from_millis(100));
        let answer = app.take(&bad, "quarantined");
        assert!(answer.contains("it stays out, since: "), "{answer}");
    }
    assert_eq!(app.ask("total"), "8");
    let quarantine = Store::new(app.store()).quarantine().unwrap();
    assert_eq!(quarantine.builds.len(), 3);
    app.end();
}

#[test]
fn a_build_that_faults_after_a_good_one_is_rolled_back_with_the_state_it_took_over() {
    let relay = Relay::built();
    let mut app = relay.start(relay.plain());
    app.ask("enter 5");
    for (misbehaves, message) in [
        ("MISBEHAVES: &str = \"call\";", "call misbehaves"),
        (
            "MISBEHAVES: &str = \"payload\";",
            "panicked with a payload that is no text",
        ),
    ] {
        let bad = relay.account(&[(NOWHERE, misbehaves)]);
        assert!(app.take(&bad, "live").starts_with("live systems-account "));
        app.ask("enter 100");
        let fault = app.ask("provoke");
        assert!(
            fault.contains("AccountView.provoke") && fault.contains(message),
            "{fault}"
        );
        // What it has changed half way is never handed out.
        assert!(
            app.ask("total")
                .contains("a panic left its state half changed")
        );
        assert_eq!(app.ask("safe-point"), "rolled back systems-account");
        assert_eq!(
            (app.ask("total"), app.ask("build")),
            ("5".into(), "1".into())
        );
        let answer = app.ask("event quarantined");
        assert!(answer.contains(message), "{answer}");
        assert_eq!(app.ask("plain"), "1");
    }
    app.end();
}

#[test]
fn a_first_generation_that_faults_gives_its_fault_at_once_and_the_others_run_on() {
    let relay = Relay::built();
    let bad = relay.account(&[(NOWHERE, "MISBEHAVES: &str = \"call\";")]);
    let mut app = relay.start(&bad);
    app.ask("enter 5");
    let fault = app.ask("provoke");
    assert!(fault.contains("call misbehaves"), "{fault}");
    assert_eq!(app.ask("safe-point"), "faulted systems-account");
    assert_eq!(
        (app.ask("total"), app.ask("enter 1")),
        (fault.clone(), fault)
    );
    assert_eq!(
        (app.ask("plain"), app.ask("tally")),
        ("1".into(), "5".into())
    );
    assert!(
        app.ask("report")
            .contains("faulted: fault in systems-account (generation 1)")
    );

    // A build that does not misbehave is taken; the state was spoilt, so it begins anew.
    assert_eq!(app.take(relay.plain(), "live"), "live systems-account 2");
    assert_eq!(
        (app.ask("enter 1"), app.ask("total")),
        ("\"build 1\"".into(), "1".into())
    );
    app.end();
}

#[test]
fn a_live_build_that_will_not_hand_its_state_over_keeps_it() {
    let relay = Relay::built();
    let bad = relay.account(&[(NOWHERE, "MISBEHAVES: &str = \"save\";")]);
    let mut app = relay.start(&bad);
    app.ask("enter 5");
    let answer = app.take(relay.plain(), "aborted");
    assert!(answer.contains("save misbehaves"), "{answer}");
    assert_eq!(
        (app.ask("enter 1"), app.ask("total")),
        ("\"build 1\"".into(), "6".into())
    );
    app.end();
}

#[test]
fn the_end_of_a_replaced_build_hurts_nobody() {
    let relay = Relay::built();
    for misbehaves in [
        "MISBEHAVES: &str = \"shutdown\";",
        "MISBEHAVES: &str = \"drop\";",
    ] {
        let mut app = relay.start(&relay.account(&[(NOWHERE, misbehaves)]));
        app.ask("enter 5");
        assert_eq!(app.take(relay.plain(), "live"), "live systems-account 2");
        assert_eq!(
            (app.ask("enter 1"), app.ask("total")),
            ("\"build 1\"".into(), "6".into())
        );
        app.end();
    }
}

#[test]
fn an_app_may_keep_a_module_that_faults_or_end() {
    let relay = Relay::built();
    let bad = (NOWHERE, "MISBEHAVES: &str = \"call\";");
    for (policy, step) in [
        ("keep", "kept systems-account"),
        ("stop", "stopped systems-account"),
    ] {
        let mut app = relay.start_with(policy, bad);
        app.ask("enter 5");
        app.ask("provoke");
        assert_eq!(app.ask("safe-point"), step);
        assert_eq!(
            (app.ask("plain"), app.ask("build").contains("half changed")),
            ("1".into(), true)
        );
        assert_eq!(app.ask("safe-point"), "nothing");
        app.end();
    }
}
