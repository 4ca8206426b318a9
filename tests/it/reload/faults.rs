//! Modules that panic.
use keyway::store::Store;

use super::control::has_seen_the_set;
use crate::harness::{Edit, Relay};

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
        has_seen_the_set(&app);
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
        // Who watches and publishes it again does not go round in circles.
        let answer = app.take(&bad, "quarantined");
        assert!(answer.contains("it stays out, since: "), "{answer}");
        assert_eq!(app.ask("safe-point"), "nothing");
        // An App that starts has nothing to stay with.
        let mut beside = relay.start_beside(&app);
        assert_eq!(beside.ask("total"), "0");
        beside.end();
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
fn a_live_build_that_panics_while_it_is_suspended_hands_nothing_on() {
    let relay = Relay::built();
    let bad = relay.account(&[(NOWHERE, "MISBEHAVES: &str = \"suspend\";")]);
    let mut app = relay.start(relay.plain());
    app.ask("enter 5");
    assert_eq!(app.take(&bad, "live"), "live systems-account 2");
    app.ask("enter 3");
    let answer = app.take(relay.plain(), "aborted");
    assert!(answer.contains("suspend misbehaves"), "{answer}");
    let answer = app.ask("total");
    assert!(answer.contains("the module has no state"), "{answer}");
    assert_eq!(
        (app.ask("plain"), app.ask("tally")),
        ("1".into(), "8".into())
    );
    // The next one gets what the bad one had taken over, and is not to blame.
    assert_eq!(app.take(relay.plain(), "live"), "live systems-account 4");
    assert_eq!(app.ask("total"), "5");
    app.end();
}

#[test]
fn a_live_build_that_panics_while_it_is_resumed_hands_nothing_on() {
    let relay = Relay::built();
    let bad = relay.account(&[(NOWHERE, "MISBEHAVES: &str = \"resume\";")]);
    let worse = relay.account(&[(NOWHERE, "MISBEHAVES: &str = \"restore\";")]);
    let mut app = relay.start(relay.plain());
    app.ask("enter 5");
    assert_eq!(app.take(&bad, "live"), "live systems-account 2");
    app.ask("enter 3");
    let answer = app.take(&worse, "aborted");
    assert!(answer.contains("restore misbehaves"), "{answer}");
    let answer = app.ask("total");
    assert!(answer.contains("the module has no state"), "{answer}");
    assert_eq!(app.take(relay.plain(), "live"), "live systems-account 4");
    assert_eq!(app.ask("total"), "5");
    app.end();
}

#[test]
fn a_build_that_panics_in_two_places_at_once_is_given_up_like_any_other() {
    let relay = Relay::built();
    let twice = (
        "MISBEHAVES == place",
        "matches!(place, \"restore\" | \"shutdown\" | \"drop\")",
    );
    let bad = relay.account(&[twice]);
    let mut app = relay.start(relay.plain());
    app.ask("enter 5");
    let answer = app.take(&bad, "aborted");
    assert!(answer.contains("restore misbehaves"), "{answer}");
    assert_eq!(
        (app.ask("enter 1"), app.ask("total")),
        ("\"build 1\"".into(), "6".into())
    );
    app.end();
}

#[test]
fn a_message_of_several_lines_is_told_in_one() {
    let relay = Relay::built();
    let bad = relay.account(&[(
        "        if misbehaves(\"payload\") {",
        "        assert_eq!(self.total, 7, \"\\n\\tmisfortune\");\n        if misbehaves(\"payload\") {",
    )]);
    let mut app = relay.start(relay.plain());
    assert!(app.take(&bad, "live").starts_with("live "));
    app.ask("enter 1");
    assert_eq!(app.ask("provoke-quietly"), "false");
    assert_eq!(app.ask("safe-point"), "rolled back systems-account");
    let answer = app.ask("event rolled-back");
    assert!(answer.contains("misfortune left: 1 right: 7"), "{answer}");
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

/// Edits by which the tally panics at one number.
fn unlucky(assertion: &'static str) -> Edit {
    let file = "systems/tally/src/lib.rs";
    Edit::new(file, "        self.total.fetch_add(count", assertion)
}

#[test]
fn a_fault_that_passes_through_a_module_is_told_of_it_and_its_state_begins_again() {
    let relay = Relay::built();
    let bad = relay.set(&[unlucky(
        "        assert!(count != 13, \"unlucky\");\n        self.total.fetch_add(count",
    )]);
    let mut app = relay.start(relay.plain());
    app.ask("enter 5");
    assert_eq!(app.take(&bad, "live"), "live systems-tally 2");
    let fault = app.ask("enter 13");
    assert!(
        fault.starts_with("fault in systems-tally (generation 2), TallyView.add: unlucky"),
        "{fault}"
    );
    // Told before anything is done about it.
    let report = app.ask("report");
    assert!(
        report.contains(
            "faulted: fault in systems-account (generation 1), AccountView.enter: its state is half changed, since it did \
             not catch a fault in systems-tally"
        ),
        "{report}"
    );
    let said = app.ask("total");
    assert!(
        said.contains("a panic left its state half changed"),
        "{said}"
    );
    assert_eq!(app.ask("safe-point"), "rolled back systems-tally");
    assert_eq!(app.ask("safe-point"), "rolled back systems-account");
    let report = app.ask("report");
    assert!(report.contains("generation 2  running"), "{report}");
    assert_eq!(app.ask("enter 2"), "\"build 1\"");
    assert_eq!(
        (app.ask("total"), app.ask("tally")),
        ("2".into(), "7".into())
    );
    // From the second generation on it has something to begin with.
    let other = relay.account(&[("BUILD: u64 = 1;", "BUILD: u64 = 2;")]);
    assert_eq!(app.take(&other, "live"), "live systems-account 3");
    let quarantine = Store::new(app.store()).quarantine().unwrap();
    let names: Vec<&str> = quarantine
        .builds
        .iter()
        .map(|build| build.module.as_str())
        .collect();
    assert_eq!(names, ["systems-tally"], "the caller is not to blame");
    app.ask("enter 3");
    let worse = relay.set(&[
        unlucky("        assert!(count != 14, \"unlucky\");\n        self.total.fetch_add(count"),
        Edit::new(
            "systems/account/src/lib.rs",
            "BUILD: u64 = 1;",
            "BUILD: u64 = 2;",
        ),
    ]);
    assert!(app.take(&worse, "live").starts_with("live systems-tally"));
    app.ask("enter 14");
    assert_eq!(app.ask("safe-point"), "rolled back systems-tally");
    assert_eq!(app.ask("safe-point"), "rolled back systems-account");
    assert_eq!(
        (app.ask("total"), app.ask("build")),
        ("2".into(), "2".into())
    );

    // Where the author says that the state is whole, it stays.
    let kept = relay.set(&[
        unlucky("        assert!(count != 15, \"unlucky\");\n        self.total.fetch_add(count"),
        Edit::new(
            "systems/account/src/lib.rs",
            "    pub fn enter(",
            "    #[viewmodel(on_fault = \"keep\")]\n    pub fn enter(",
        ),
    ]);
    assert!(app.take(&kept, "live").starts_with("live "));
    let fault = app.ask("enter 15");
    assert!(fault.contains("unlucky"), "{fault}");
    assert_eq!(app.ask("total"), "17");
    assert_eq!(app.ask("safe-point"), "rolled back systems-tally");
    assert_eq!(app.ask("safe-point"), "nothing");
    assert_eq!(app.ask("enter 1"), "\"build 1\"");
    app.end();
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
        let report = app.ask("report");
        assert!(
            report.contains("faulted: fault in systems-account"),
            "{report}"
        );
        app.end();
    }
}
