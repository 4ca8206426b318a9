//! Modules that hold a thread and a socket, through all that may happen to them: see `docs/lifecycle.md`.
use std::fs;
use std::path::Path;
use std::thread::sleep;
use std::time::{Duration, Instant};

use keyway::store::{ControlCommand, ControlRequest, Store};
use tempfile::TempDir;

use super::control::asked;
use crate::harness::{Edit, Harbour, Running, free_port, harbour};

/// Waits until the beacon has written more lines.
#[track_caller]
pub(super) fn goes_on(app: &mut Running) {
    let before: u64 = app.ask("lines").parse().unwrap();
    let began = Instant::now();
    while app.ask("lines").parse::<u64>().unwrap() < before + 3 {
        assert!(began.elapsed() < Duration::from_secs(20), "it stands still");
        sleep(Duration::from_millis(1));
    }
}

/// Stops the test unless the file has each number once and in order; gives the last.
#[track_caller]
pub(super) fn checked(lines: &Path) -> usize {
    let text = fs::read_to_string(lines).unwrap();
    let mut last = 0;
    for (at, line) in text.lines().enumerate() {
        assert_eq!(line, (at + 1).to_string(), "lost or doubled");
        last = at + 1;
    }
    last
}

fn swap(app: &mut Running, system: &str) {
    let command = ControlCommand::Swap {
        core: "core-beacon".to_owned(),
        system: system.to_owned(),
        drop: Vec::new(),
    };
    let answer = asked(app, command);
    assert!(answer.done, "{}", answer.message);
}

#[test]
fn a_thread_and_a_socket_go_on_and_nothing_is_leaked_or_doubled() {
    let built = Harbour::built();
    let (first, second, third) = (
        built.plain().clone(),
        built.second().clone(),
        built.build("BUILD: &str = \"3\"", "\"build 3\""),
    );
    let folder = TempDir::new().unwrap();
    let (lines, saved) = (folder.path().join("lines"), folder.path().join("saved"));
    let port = free_port();
    let mut app = harbour(&first, &lines, port, None);
    goes_on(&mut app);
    assert_eq!(app.ask("connect"), "build 1, call 1");
    let threads = app.ask("threads");
    let mut calls = 1;
    for (set, build) in [&second, &third, &first, &second]
        .into_iter()
        .zip([2, 3, 1, 2])
    {
        assert!(app.take(set, "live").starts_with("live "));
        calls += 1;
        assert_eq!(app.ask("connect"), format!("build {build}, call {calls}"));
        assert_eq!(app.ask("build"), format!("\"{build}\""));
        goes_on(&mut app);
        assert_eq!(app.ask("threads"), threads);
    }
    swap(&mut app, "systems-beacon-spare");
    assert_eq!(app.ask("build"), "\"spare 2\"");
    goes_on(&mut app);
    swap(&mut app, "systems-beacon");
    assert_eq!(app.ask("build"), "\"2\"");
    goes_on(&mut app);

    // One that cannot take over: the live ones take their things up again.
    assert!(app.take(built.unfit(), "aborted").contains("field `next`"));
    goes_on(&mut app);
    calls += 1;
    assert_eq!(app.ask("connect"), format!("build 2, call {calls}"));
    assert_eq!(app.ask("threads"), threads);
    assert!(app.take(&third, "live").starts_with("live "));

    // One that faults: what it holds ends with its state, and the build before takes it up.
    assert!(app.ask("sink").contains("it sinks"));
    assert_eq!(app.ask("safe-point"), "rolled back systems-port");
    calls += 1;
    assert_eq!(app.ask("connect"), format!("build 2, call {calls}"));
    assert_eq!(app.ask("threads"), threads);
    goes_on(&mut app);

    // Another process.
    let leave = ControlCommand::Leave {
        file: saved.clone(),
    };
    let request = ControlRequest::new(app.pid(), app.run(), leave);
    Store::new(app.store())
        .write_request("leave", &request)
        .unwrap();
    let began = Instant::now();
    while app.ask("safe-point") != "leaving harbour" {
        assert!(began.elapsed() < Duration::from_secs(20), "it stays");
        sleep(Duration::from_millis(1));
    }
    app.end();
    let written = checked(&lines);
    let mut app = harbour(&first, &lines, port, Some(&saved));
    goes_on(&mut app);
    calls += 1;
    assert_eq!(app.ask("connect"), format!("build 1, call {calls}"));
    assert_eq!(app.ask("threads"), threads);
    app.end();
    assert!(checked(&lines) > written);
}

#[test]
fn what_is_missing_for_the_moment_is_no_fault_of_the_build() {
    let built = Harbour::built();
    let file = "systems/port/src/lib.rs";
    // It takes in `initialize` what its predecessor holds.
    let hasty = built.set(&[Edit::new(
        file,
        "        Ok(Self { served: 0, listener: None })",
        "        let listener = match std::env::var_os(\"HARBOUR_PORT\") {\n            Some(_) => Some(Listener::start(BUILD, 0).map_err(NotNow::new)?),\n            None => None,\n        };\n        Ok(Self { served: 0, listener })",
    )]);
    let late = built.set(&[Edit::new(
        file,
        "        let listener = Listener::start(BUILD, self.served).map_err(NotNow::new)?;",
        "        let listener = Err::<Listener, _>(NotNow::new(\"the quay is taken\"))?;",
    )]);
    let panics = built.set(&[Edit::new(
        file,
        "        let listener = Listener::start(BUILD, self.served).map_err(NotNow::new)?;",
        "        let listener: Listener = panic!(\"no quay\");",
    )]);
    let folder = TempDir::new().unwrap();
    let lines = folder.path().join("lines");
    let mut app = harbour(built.plain(), &lines, free_port(), None);
    assert_eq!(app.ask("connect"), "build 1, call 1");
    let threads = app.ask("threads");

    let said = app.take(&hasty, "aborted");
    assert!(said.contains("in use"), "{said}");
    assert_eq!(app.ask("connect"), "build 1, call 2");

    app.publish(built.plain());
    let said = app.take(&late, "rolled-back");
    assert!(said.contains("start: the quay is taken"), "{said}");
    assert_eq!(app.ask("connect"), "build 1, call 3");
    app.publish(built.plain());
    assert!(
        app.take(&late, "live").starts_with("live "),
        "it is tried again"
    );
    app.ask("event rolled-back");
    assert_eq!(app.ask("connect"), "build 1, call 4");
    let store = Store::new(app.store());
    assert!(store.quarantine().unwrap().builds.is_empty());

    let said = app.take(&panics, "rolled-back");
    assert!(said.contains("no quay"), "{said}");
    assert!(app.ask("event quarantined").contains("no quay"));
    assert_eq!(app.ask("connect"), "build 1, call 5");
    assert_eq!(app.ask("threads"), threads);
    app.end();
    checked(&lines);
}
