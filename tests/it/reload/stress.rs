//! Many threads call while all modules are replaced a thousand times.
use std::fs;

use tempfile::TempDir;

use crate::harness::{Relay, put, relay_program, switch};

#[test]
fn no_call_and_no_update_is_lost() {
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
    let ran = relay_program()
        .with("KEYWAY_STORE", store.path())
        .run(&["1000", "4"])
        .succeeded();
    assert!(
        ran.stdout.starts_with("commits 1000 threads 4 calls "),
        "{}",
        ran.stdout
    );
    let (before, after) = ran
        .stdout
        .split_once("private ")
        .unwrap()
        .1
        .split_once(" kB then ")
        .unwrap();
    let before: u64 = before.parse().unwrap();
    let after: u64 = after.split(' ').next().unwrap().parse().unwrap();
    // Nine hundred more lives of builds that are mapped: what each leaves is the state without lock and its bookkeeping.
    assert!(after < before + 2048, "{}", ran.stdout);
    assert_eq!(ran.stderr, "");
}
