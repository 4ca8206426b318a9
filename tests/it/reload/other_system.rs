//! A World goes on under another System, and under changed code of the first.
use keyway::store::ControlCommand;

use super::control::asked;
use crate::harness::{Edit, Herd, Running};

/// Lines between two of which the Systems change in one App and not in the other.
const ROUNDS: u64 = 8;

/// Other constants of how, not of what: growth of tables, and when a batch goes row by row.
const CHANGED: [Edit; 2] = [
    Edit::new(
        "systems/ecs/src/table/capacity.rs",
        "FEWEST: u64 = 16;",
        "FEWEST: u64 = 5;",
    ),
    Edit::new(
        "systems/ecs/src/table/transfer_all.rs",
        "SPARSE: usize = 16;",
        "SPARSE: usize = 2;",
    ),
];

fn swap(app: &mut Running, system: &str) {
    let command = ControlCommand::Swap {
        core: "core-ecs".to_owned(),
        system: system.to_owned(),
        drop: Vec::new(),
    };
    let answer = asked(app, command);
    assert!(answer.done, "{}", answer.message);
    assert_eq!(app.ask("event live"), format!("live {system}"));
}

#[test]
fn a_world_goes_on_under_another_system() {
    let herd = Herd::built();
    let first = herd.plain();
    let changed = herd.set_of(&CHANGED);
    assert_ne!(*first, changed);
    let (mut steady, mut restless) = (herd.start(first), herd.start(first));
    for round in 0..ROUNDS {
        match round % 4 {
            0 => {}
            1 => swap(&mut restless, "systems-ecs-simple"),
            2 => swap(&mut restless, "systems-ecs"),
            _ => {
                let set = if round < 4 { &changed } else { first };
                assert_eq!(restless.take(set, "live"), "live systems-ecs");
            }
        }
        for line in [&format!("steps {} 400", round + 1), "check", "sum"] {
            let (expected, answer) = (steady.ask(line), restless.ask(line));
            assert_eq!(answer, expected, "{line} in round {round}");
            assert!(line != "check" || answer == "[]", "{answer}");
        }
    }
    steady.end();
    restless.end();
}
