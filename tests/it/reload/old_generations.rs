//! What goes on in a generation after it was replaced.
use std::fs;
use std::thread::sleep;
use std::time::{Duration, Instant};

use crate::harness::{Edit, Otherwise, Relay};

const fn plain(from: &'static str, to: &'static str) -> Edit {
    Edit::new("systems/plain/src/lib.rs", from, to)
}

/// A function that ends when it is told, on a thread whose thread-locals then end in its code.
const SLOW: &[Edit] = &[
    plain(
        "        number + BUILD\n",
        "        if number == 77 {
            ENDING.with(|_| ());
            std::fs::write(folder().join(\"has-begun\"), \"\").unwrap();
            while !folder().join(\"go-on\").exists() {
                std::thread::yield_now();
            }
        }
        number + BUILD\n",
    ),
    plain(
        "#[viewmodel]\npub struct Plain;",
        "fn folder() -> std::path::PathBuf {
    std::env::var_os(\"KEYWAY_STORE\").unwrap().into()
}

struct Ending;

impl Drop for Ending {
    fn drop(&mut self) {
        std::fs::write(folder().join(\"has-ended\"), \"\").unwrap();
    }
}

thread_local! {
    static ENDING: Ending = const { Ending };
}

#[viewmodel]\npub struct Plain;",
    ),
];

#[test]
fn a_call_that_runs_ends_in_the_code_in_which_it_began_and_so_do_its_thread_locals() {
    let relay = Relay::built();
    let slow = relay.pressed("systems-plain", &Otherwise::edited(SLOW));
    let two = relay.pressed(
        "systems-plain",
        &Otherwise::edited(&[plain("BUILD: u64 = 1;", "BUILD: u64 = 2;")]),
    );
    let mut app = relay.start(&slow);
    app.ask("begin 77");
    let began = Instant::now();
    while !app.store().join("has-begun").exists() {
        assert!(began.elapsed() < Duration::from_secs(30));
        sleep(Duration::from_millis(1));
    }
    assert_eq!(app.take(&two, "live"), "live systems-plain 2");
    assert_eq!(app.ask("plain"), "2", "new calls run new code");
    assert!(!app.store().join("has-ended").exists());
    fs::write(app.store().join("go-on"), "").unwrap();
    assert_eq!(app.ask("end"), "78", "the old call has run old code");
    assert!(app.store().join("has-ended").exists());
    app.end();
}

#[test]
fn old_tables_stay_valid_and_lead_to_the_state_of_now() {
    let relay = Relay::built();
    let mut app = relay.start(relay.plain());
    let held = app.ask("kept");
    let two = relay.build("BUILD: u64 = 2;");
    assert_eq!(app.ask("call-kept 5"), r#"(1, "build 1", 5)"#);
    assert!(app.take(&two, "live").starts_with("live "));
    // What has no state is called as it was; what has one is called where the state is.
    assert_eq!(app.ask("call-kept 1"), r#"(1, "build 2", 6)"#);
    assert_eq!(app.ask("total"), "6");
    app.ask("keep");
    assert_eq!(app.ask("call-kept 1"), r#"(2, "build 2", 7)"#);
    assert!(app.take(relay.plain(), "live").starts_with("live "));
    assert_eq!(app.ask("call-kept 1"), r#"(2, "build 1", 8)"#);
    assert_eq!(app.ask("kept"), held);
    app.end();
}

#[test]
fn nothing_is_replaced_between_two_safe_points() {
    let relay = Relay::built();
    let mut app = relay.start(relay.plain());
    assert_eq!(app.ask("plain"), "1");
    app.publish(&relay.build("BUILD: u64 = 2;"));
    assert_eq!(app.ask("prepared"), "prepared");
    for _ in 0..3 {
        assert_eq!(
            (app.ask("plain"), app.ask("build")),
            ("1".into(), "1".into())
        );
    }
    assert!(app.ask("event live").starts_with("live "));
    assert_eq!(
        (app.ask("plain"), app.ask("build")),
        ("2".into(), "2".into())
    );
    app.end();
}

#[test]
fn statics_begin_anew_with_each_build_and_go_on_with_one_that_comes_back() {
    let relay = Relay::built();
    let counts = plain(
        "        number + BUILD\n",
        "        static CALLS: std::sync::atomic::AtomicU64 = std::sync::atomic::AtomicU64::new(0);
        number + BUILD * 100 + CALLS.fetch_add(1, std::sync::atomic::Ordering::Relaxed)\n",
    );
    let one = relay.pressed("systems-plain", &Otherwise::edited(&[counts]));
    let two = plain("BUILD: u64 = 1;", "BUILD: u64 = 2;");
    let two = relay.pressed("systems-plain", &Otherwise::edited(&[counts, two]));
    let mut app = relay.start(&one);
    assert_eq!(
        (app.ask("plain"), app.ask("plain")),
        ("100".into(), "101".into())
    );
    assert!(app.take(&two, "live").starts_with("live "));
    assert_eq!(
        (app.ask("plain"), app.ask("plain")),
        ("200".into(), "201".into())
    );
    // Its library is mapped still.
    assert!(app.take(&one, "live").starts_with("live "));
    assert_eq!(app.ask("plain"), "102");
    app.end();
}

#[test]
fn a_thread_of_an_old_build_runs_until_its_shutdown_ends_it() {
    let relay = Relay::built();
    let threaded = relay.account(&[
        (
            "    #[viewmodel(persist)]\n    total: u64,\n",
            "    #[viewmodel(persist)]\n    total: u64,\n    worker: Option<std::thread::JoinHandle<()>>,\n",
        ),
        (
            "        Ok(Self { total: 0, fragile: Fragile })",
            "        IS_OVER.store(false, Relaxed);
        let worker = std::thread::spawn(|| {
            while !IS_OVER.load(Relaxed) {
                if std::env::var_os(\"RELAY_IS_LIVE\").is_some() {
                    imports::tally().tally.add(1);
                }
                std::thread::yield_now();
            }
        });
        Ok(Self { total: 0, fragile: Fragile, worker: Some(worker) })",
        ),
        (
            "        assert!(!misbehaves(\"shutdown\"), \"shutdown misbehaves\");",
            "        IS_OVER.store(true, Relaxed);
        self.worker.take().map(|worker| worker.join().unwrap());",
        ),
        (
            "#[viewmodel]\npub struct Account {",
            "use std::sync::atomic::{AtomicBool, Ordering::Relaxed};
static IS_OVER: AtomicBool = AtomicBool::new(false);

#[viewmodel]\npub struct Account {",
        ),
    ]);
    let mut app = relay.start(relay.plain());
    assert!(app.take(&threaded, "live").starts_with("live "));
    let began = Instant::now();
    while app.ask("tally") == "0" {
        assert!(began.elapsed() < Duration::from_secs(30));
    }
    assert!(app.take(relay.plain(), "live").starts_with("live "));
    let ended = app.ask("tally");
    sleep(Duration::from_millis(50));
    assert_eq!(app.ask("tally"), ended, "nobody is left who counts");
    app.end();
}

#[test]
fn two_instances_of_one_program_take_the_same_builds_from_one_store() {
    let relay = Relay::built();
    let mut one = relay.start(relay.plain());
    let mut two = relay.start_beside(&one);
    let set = relay.account(&[("BUILD: u64 = 1;", "BUILD: u64 = 2;")]);
    assert_eq!(
        (one.ask("enter 5"), two.ask("enter 7")),
        ("\"build 1\"".into(), "\"build 1\"".into())
    );
    for (set, build) in [(&set, "2"), (relay.plain(), "1"), (&set, "2")] {
        assert!(one.take(set, "live").starts_with("live "));
        assert!(two.ask("event live").starts_with("live "));
        assert_eq!(
            (one.ask("build"), two.ask("build")),
            (build.into(), build.into())
        );
    }
    assert_eq!(
        (one.ask("total"), two.ask("total")),
        ("5".into(), "7".into())
    );
    one.end();
    assert_eq!(two.ask("enter 1"), "\"build 2\"");
    two.end();
}
