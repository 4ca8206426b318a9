//! Many threads call while all modules are replaced again and again.
use std::fs;

use tempfile::TempDir;

use crate::harness::{Program, Relay, put, relay_path, switch};

/// A store with three sets in which every module is another.
fn store() -> TempDir {
    let relay = Relay::built();
    let sets = [
        relay.plain().clone(),
        relay.build("BUILD: u64 = 2;"),
        relay.build("BUILD: u64 = 3;"),
    ];
    let store = TempDir::new().unwrap();
    for (at, set) in sets.iter().enumerate() {
        put(store.path(), set);
        let text = toml::to_string(set).unwrap();
        fs::write(store.path().join(format!("set-{at}.toml")), text).unwrap();
    }
    switch(store.path(), &sets[0]);
    store
}

#[test]
fn no_call_and_no_update_is_lost() {
    let store = store();
    // Wine, where the Windows tests run, passes each file through another process: a commit takes a tenth of a second.
    let commits = if cfg!(windows) { "200" } else { "1000" };
    let ran = Program::new(relay_path())
        .with("KEYWAY_STORE", store.path())
        .run(&[commits, "4"])
        .succeeded();
    assert!(
        ran.stdout
            .starts_with(&format!("commits {commits} threads 4 calls ")),
        "{}",
        ran.stdout
    );
    assert_eq!(ran.stderr, "");
    let (before, after) = ran
        .stdout
        .split_once("private ")
        .unwrap()
        .1
        .split_once(" kB then ")
        .unwrap();
    let before: u64 = before.parse().unwrap();
    let after: u64 = after.split(' ').next().unwrap().parse().unwrap();
    // A sanitizer keeps what is freed for a while.
    if std::env::var_os("ASAN_OPTIONS").is_some() {
        return;
    }
    // Nine hundred more lives of builds that are mapped: what each leaves is the state without lock and its bookkeeping.
    assert!(after < before + 2048, "{}", ran.stdout);
}

/// Run by `.ci/valgrind`.
#[test]
#[ignore = "takes minutes, and needs valgrind"]
fn under_valgrind() {
    let store = store();
    let ran = Program::new("valgrind")
        .with("KEYWAY_STORE", store.path())
        .run(&[
            "--quiet",
            "--error-exitcode=9",
            "--fair-sched=yes",
            relay_path().to_str().unwrap(),
            "60",
            "2",
        ])
        .succeeded();
    assert!(
        ran.stdout.starts_with("commits 60 threads 2 calls "),
        "{}",
        ran.stdout
    );
}
