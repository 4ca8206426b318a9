//! Modules are loaded, rebuilt, swapped and left out.
use tempfile::TempDir;

use super::{LiveSwarm, checksum, linked};
use crate::harness::{Edit, Ran, Workspace};
use crate::orrery_live::modules;

const FAST: &str = "systems-ecs";
const PLAIN: &str = "systems-ecs-simple";
const LIFE: &str = "systems-swarm";

/// Another build of each: tables grow in larger steps, and one thread does what two would.
const BUILDS: [Edit; 2] = [
    Edit::new(
        "systems/ecs/src/table/capacity.rs",
        "u64::from(table.capacity) * 2",
        "u64::from(table.capacity) * 4",
    ),
    Edit::new(
        "systems/swarm/src/task/flock.rs",
        "const THREAD_WORK: usize = 4096;",
        "const THREAD_WORK: usize = 8192;",
    ),
];

fn loaded(workspace: &Workspace, arguments: &[&str]) -> Ran {
    workspace.keyway(&[&["run", "swarm", "--", "--json"], arguments].concat())
}

#[test]
fn loaded_linked_plain_and_resumed_come_to_the_same() {
    let (_turn, workspace) = modules();
    let swarm = ["--entities", "800", "--ticks", "50", "--seed", "3"];
    let expected = linked(&swarm);
    assert_eq!(checksum(loaded(&workspace, &swarm)), expected);
    let plain = [&swarm[..], &["--ecs", PLAIN]].concat();
    let plain = loaded(&workspace, &plain).succeeded();
    assert!(plain.stdout.contains(PLAIN), "{}", plain.stdout);
    assert_eq!(checksum(plain), expected);

    // Saved by one System, linked, and resumed with the other, loaded.
    let folder = TempDir::new().unwrap();
    let file = folder.path().join("half.world");
    let file = file.to_str().unwrap();
    linked(&[
        "--entities",
        "800",
        "--ticks",
        "20",
        "--seed",
        "3",
        "--save",
        file,
    ]);
    let resumed = ["--resume", file, "--ticks", "30", "--ecs", PLAIN];
    assert_eq!(checksum(loaded(&workspace, &resumed)), expected);
    let refused = loaded(&workspace, &["--ecs", "systems-swarm"]).ended_with(1);
    refused.says("`systems-swarm` does not keep the world: ");
}

#[test]
fn what_is_replaced_under_it_changes_no_bit() {
    let (_turn, workspace) = modules();
    let mut live = LiveSwarm::start(workspace);
    live.until(|frame| frame.is_run_by(&[(FAST, 1), (LIFE, 1)]));

    live.edit(&BUILDS);
    live.until(|frame| frame.is_run_by(&[(FAST, 2), (LIFE, 2)]));
    live.swap(PLAIN);
    let swapped = live.until(|frame| frame.is_run_by(&[(PLAIN, 1), (LIFE, 2)]));
    live.until(|frame| frame.ticks >= swapped.ticks + 40);
    live.swap(FAST);
    let back = live.until(|frame| frame.is_run_by(&[(LIFE, 2)]) && !frame.is_run_by(&[(PLAIN, 1)]));
    let last = live.until(|frame| frame.ticks >= back.ticks + 40);

    let ticks = last.ticks.to_string();
    let whole = linked(&["--entities", LiveSwarm::ENTITIES, "--ticks", &ticks]);
    assert_eq!(whole["checksum"].as_str(), Some(last.checksum.as_str()));
}
