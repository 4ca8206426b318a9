//! What becomes of a swarm.

use serde_json::Value;
use tempfile::{TempDir, tempdir};

use crate::swarm;

/// Runs it and takes out what differs from run to run.
fn outcome(folder: &TempDir, line: &str) -> Value {
    let run = swarm(folder.path(), &format!("{line} --json"));
    assert_eq!((run.code, run.err.as_str()), (Some(0), ""), "{line}");
    let mut outcome: Value = serde_json::from_str(&run.out).unwrap();
    assert!(outcome["milliseconds"].take().as_f64().unwrap() >= 0.0);
    outcome
}

/// The same everywhere: on any machine, in any build, with any number of threads.
#[test]
fn a_seed_has_its_checksum() {
    let folder = tempdir().unwrap();
    let line = "--entities 2000 --ticks 60 --seed 7 --threads";
    let alone = outcome(&folder, &format!("{line} 1"));
    assert_eq!(alone["checksum"], "cbd9ce66560fbb29");
    let both = |key: &str| alone[key][0].as_u64().unwrap() + alone[key][1].as_u64().unwrap();
    assert!(both("births") > 100 && both("deaths") > 100, "{alone}");
    assert_eq!(both("animals"), 2000 + both("births") - both("deaths"));
    assert_ne!(
        alone["checksum"],
        outcome(&folder, "--entities 2000 --ticks 60 --seed 8")["checksum"]
    );
}

#[test]
fn threads_change_nothing() {
    let folder = tempdir().unwrap();
    // Enough for threads to have work of their own.
    let line = "--entities 20000 --ticks 5 --threads";
    assert_eq!(
        outcome(&folder, &format!("{line} 1")),
        outcome(&folder, &format!("{line} 4"))
    );
}

#[test]
fn a_saved_swarm_goes_on_as_if_it_had_not_been() {
    let folder = tempdir().unwrap();
    outcome(&folder, "--entities 2000 --ticks 25 --save half.world");
    let mut resumed = outcome(&folder, "--resume half.world --ticks 35 --save whole.world");
    let mut whole = outcome(&folder, "--entities 2000 --ticks 60 --save same.world");
    assert_eq!(
        (resumed["ticks"].take(), whole["ticks"].take()),
        (35.into(), 60.into())
    );
    assert_eq!(resumed, whole);
    let read = |name: &str| std::fs::read(folder.path().join(name)).unwrap();
    assert_eq!(
        read("whole.world"),
        read("same.world"),
        "every byte, caches and queries included"
    );
    let end = swarm(folder.path(), "--resume half.world --ticks 0");
    assert!(end.out.contains("seed 7, step 25"), "{}", end.out);
}

#[test]
fn every_frame_is_an_object() {
    let folder = tempdir().unwrap();
    let run = swarm(folder.path(), "--entities 500 --ticks 12 --progress");
    let moments: Vec<Value> = run
        .out
        .lines()
        .map(|line| serde_json::from_str(line).unwrap())
        .collect();
    let last = moments.last().unwrap();
    assert_eq!(last["ticks"], 12);
    assert_eq!(
        last["checksum"],
        outcome(&folder, "--entities 500 --ticks 12")["checksum"]
    );
}
