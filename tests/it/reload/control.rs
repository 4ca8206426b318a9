//! What a running App is asked for through its store, and what it says there of itself.
use std::thread::sleep;
use std::time::{Duration, Instant};

use keyway::store::{ControlAnswer, ControlCommand, ControlRequest, RunId, Store};
use keyway::{ModuleState, ReloadStep};

use crate::harness::{Relay, Running};

#[track_caller]
pub(super) fn asked(app: &mut Running, command: ControlCommand) -> ControlAnswer {
    let store = Store::new(app.store());
    store
        .write_request("test", &ControlRequest::new(app.pid(), app.run(), command))
        .unwrap();
    let began = Instant::now();
    while began.elapsed() < Duration::from_secs(20) {
        app.ask("safe-point");
        if let Ok(answer) = store.answer("test") {
            std::fs::remove_file(store.answer_path("test")).unwrap();
            return answer;
        }
        sleep(Duration::from_millis(5));
    }
    panic!("no answer");
}

/// Waits until the App has dealt with what is current now, without a safe point. The set is looked at before the requests, so
/// that the first answer may come of a look that began before; the second one does not.
#[track_caller]
pub(super) fn has_seen_the_set(app: &Running) {
    let store = Store::new(app.store());
    for name in ["first", "second"] {
        let command = ControlCommand::Swap {
            core: "core-account".to_owned(),
            system: "systems-nobody".to_owned(),
            drop: Vec::new(),
        };
        let request = ControlRequest::new(app.pid(), app.run(), command);
        store.write_request(name, &request).unwrap();
        let began = Instant::now();
        while store.answer(name).is_err() {
            assert!(began.elapsed() < Duration::from_secs(20), "no answer");
            sleep(Duration::from_millis(2));
        }
        std::fs::remove_file(store.answer_path(name)).unwrap();
    }
}

#[test]
fn a_module_goes_back_by_hand_with_the_state_of_now() {
    let relay = Relay::built();
    let mut app = relay.start(relay.plain());
    let back = || ControlCommand::Rollback {
        module: "systems-account".to_owned(),
    };
    let answer = asked(&mut app, back());
    assert!(
        !answer.done && answer.message.contains("has replaced nothing"),
        "{}",
        answer.message
    );
    app.take(
        &relay.account(&[("BUILD: u64 = 1;", "BUILD: u64 = 2;")]),
        "live",
    );
    app.ask("enter 7");
    let answer = asked(&mut app, back());
    assert!(answer.done, "{}", answer.message);
    assert_eq!(
        (app.ask("build"), app.ask("total")),
        ("1".into(), "7".into())
    );

    let swap = ControlCommand::Swap {
        core: "core-account".to_owned(),
        system: "systems-nobody".to_owned(),
        drop: Vec::new(),
    };
    let answer = asked(&mut app, swap);
    assert!(
        !answer.done
            && answer.message.contains(
                "no candidate for core-account in relay; see `cargo keyway explain relay`"
            ),
        "{}",
        answer.message
    );
    app.end();
}

#[test]
fn it_says_what_is_live() {
    let relay = Relay::built();
    let mut app = relay.start(relay.plain());
    app.take(
        &relay.account(&[("BUILD: u64 = 1;", "BUILD: u64 = 2;")]),
        "live",
    );
    let store = Store::new(app.store());
    let began = Instant::now();
    let report = loop {
        let report = store.live_report(app.pid(), &app.run()).unwrap();
        if report
            .events
            .last()
            .is_some_and(|event| event.step == ReloadStep::Live)
        {
            break report;
        }
        assert!(began.elapsed() < Duration::from_secs(20), "{report:?}");
        sleep(Duration::from_millis(5));
    };
    assert_eq!(report.app, "relay");
    assert!(report.kept > 0, "{report:?}");
    let account = report
        .modules
        .iter()
        .find(|module| module.name == "systems-account")
        .unwrap();
    assert_eq!(
        (account.state, account.generation),
        (ModuleState::Running, 2)
    );
    // Those of its start come first.
    let mapped = store.mapped(app.pid(), &app.run()).unwrap();
    assert!(mapped.len() > 2, "{mapped:?}");
    assert!(mapped.ends_with(&[account.digest.clone().unwrap()]));
    let steps: Vec<String> = report
        .events
        .iter()
        .map(|event| event.step.to_string())
        .collect();
    assert_eq!(steps, ["preparing", "prepared", "live"]);
    app.end();
}

#[test]
fn a_standby_takes_over_with_the_state_and_back() {
    let relay = Relay::built();
    let mut app = relay.start(relay.plain());
    app.ask("enter 7");
    let swap = |system: &str| ControlCommand::Swap {
        core: "core-account".to_owned(),
        system: system.to_owned(),
        drop: vec!["fragile".to_owned(), "fragil".to_owned()],
    };
    let answer = asked(&mut app, swap("systems-account-spare"));
    assert!(answer.done, "{}", answer.message);
    let said = &answer.message;
    let typo = ": `fragil` is not dropped, no persisted field has that name";
    assert!(said.ends_with(typo), "{said}");
    assert_eq!(
        (app.ask("enter 1"), app.ask("total")),
        ("\"build 100\"".into(), "8".into())
    );
    let report = app.ask("report");
    assert!(
        report.contains("standby") && report.contains("systems-account-spare"),
        "{report}"
    );
    let answer = asked(&mut app, swap("systems-account"));
    assert!(answer.done, "{}", answer.message);
    let said = &answer.message;
    let kept = "`fragile` is not dropped, systems-account takes it";
    assert!(said.contains(kept), "{said}");
    assert_eq!(
        (app.ask("enter 1"), app.ask("total")),
        ("\"build 1\"".into(), "9".into())
    );
    let answer = asked(&mut app, swap("systems-account"));
    assert!(
        !answer.done && answer.message.contains("serves core-account already"),
        "{}",
        answer.message
    );

    // One that faults gives the seat back to whom it had it from.
    asked(&mut app, swap("systems-account-spare"));
    app.ask("enter 50");
    assert!(app.ask("provoke").contains("the spare one misbehaves"));
    assert_eq!(app.ask("safe-point"), "rolled back systems-account");
    assert_eq!(
        (app.ask("build"), app.ask("total")),
        ("1".into(), "9".into())
    );
    app.end();
}

#[test]
fn a_request_that_was_withdrawn_or_is_for_another_run_is_never_obeyed() {
    let relay = Relay::built();
    let mut app = relay.start(relay.plain());
    app.take(
        &relay.account(&[("BUILD: u64 = 1;", "BUILD: u64 = 2;")]),
        "live",
    );
    let store = Store::new(app.store());
    let back = || ControlCommand::Rollback {
        module: "systems-account".to_owned(),
    };
    // Left by a tool of an App that had this process id before.
    let stale = ControlRequest::new(app.pid(), RunId::random(), back());
    store.write_request("stale", &stale).unwrap();
    let own = ControlRequest::new(app.pid(), app.run(), back());
    store.write_request("own", &own).unwrap();
    // Both were read by the time of these answers, and no safe point has come to them.
    has_seen_the_set(&app);
    assert!(store.withdraw_request("own").unwrap());
    for _ in 0..3 {
        assert_eq!(app.ask("safe-point"), "nothing");
    }
    assert_eq!(app.ask("build"), "2");
    assert!(store.request_path("stale").exists() && store.answer("own").is_err());

    // One that was claimed cannot be withdrawn any more, and is answered.
    store.write_request("late", &own).unwrap();
    has_seen_the_set(&app);
    assert_eq!(app.ask("safe-point"), "rolled back systems-account");
    assert!(!store.withdraw_request("late").unwrap());
    let began = Instant::now();
    while store.answer("late").is_err() {
        assert!(began.elapsed() < Duration::from_secs(20), "no answer");
        sleep(Duration::from_millis(2));
    }
    // One that waits when the App ends is not claimed by it any more: the tool withdraws it, and knows that nothing was done.
    store.write_request("last", &own).unwrap();
    has_seen_the_set(&app);
    let folder = app.shared_store();
    app.end();
    let store = Store::new(folder.path());
    assert!(store.answer("last").is_err());
    assert!(store.withdraw_request("last").unwrap());
}

#[test]
fn a_system_that_leaves_its_seat_gets_its_state_back_and_loses_nothing_unasked() {
    let relay = Relay::built();
    let fields = "    #[viewmodel(persist)]\n    total: u64,\n";
    let added = relay.account(&[
        (
            fields,
            "    #[viewmodel(persist)]\n    total: u64,\n    #[viewmodel(persist)]\n    added: u64,\n",
        ),
        ("total: 0,", "total: 0, added: 3,"),
        ("self.total += count;", "self.total += count; self.added += 1;"),
        (
            "        self.total\n",
            "        self.total * 10 + self.added\n",
        ),
    ]);
    let swap = |system: &str, drop: &[&str]| ControlCommand::Swap {
        core: "core-account".to_owned(),
        system: system.to_owned(),
        drop: drop.iter().map(|field| (*field).to_owned()).collect(),
    };
    let mut app = relay.start(&added);
    app.ask("enter 7");
    assert_eq!(app.ask("total"), "74");

    for (drop, missing) in [
        (&[][..], " --drop added --drop fragile"),
        (&["fragile"][..], " --drop added"),
    ] {
        let answer = asked(&mut app, swap("systems-account-spare", drop));
        let said = answer.message;
        assert!(
            !answer.done && said.contains("does not take `added` ("),
            "{said}"
        );
        assert!(said.ends_with(&format!("; swap with{missing}")), "{said}");
        assert_eq!(app.ask("total"), "74", "the live one goes on");
    }
    let drop = ["added", "fragile"];
    let answer = asked(&mut app, swap("systems-account-spare", &drop));
    assert!(answer.done, "{}", answer.message);
    app.ask("enter 1");
    assert_eq!(app.ask("total"), "8");
    let answer = asked(&mut app, swap("systems-account", &[]));
    assert!(answer.done, "{}", answer.message);
    assert_eq!(
        app.ask("total"),
        "84",
        "what it alone persists is its own of then"
    );

    // The next process has the same System in the seat, and keeps what the other one left.
    let answer = asked(&mut app, swap("systems-account-spare", &drop));
    assert!(answer.done, "{}", answer.message);
    let folder = tempfile::TempDir::new().unwrap();
    let file = folder.path().join("saved");
    let answer = asked(&mut app, ControlCommand::Leave { file: file.clone() });
    assert!(answer.done, "{}", answer.message);
    app.end();
    let mut app = relay.start_with_saved(&added, &file);
    app.ask("event restored");
    assert_eq!(
        (app.ask("build"), app.ask("total")),
        ("100".into(), "8".into())
    );
    let answer = asked(&mut app, swap("systems-account", &[]));
    assert!(answer.done, "{}", answer.message);
    assert_eq!(
        (app.ask("build"), app.ask("total")),
        ("1".into(), "84".into())
    );
    app.end();
}
