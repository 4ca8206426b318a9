//! What a run comes to.
use serde_json::Value;

use crate::harness::{Program, Ran};

/// The outcome of a run without what belongs to the run and not to the swarm.
#[track_caller]
pub(super) fn checksum(ran: Ran) -> Value {
    let mut outcome: Value = serde_json::from_str(&ran.succeeded().stdout).unwrap();
    outcome["milliseconds"].take();
    outcome["modules"].take();
    outcome["ticks"].take();
    outcome
}

/// The outcome with all modules linked.
#[track_caller]
pub(super) fn linked(arguments: &[&str]) -> Value {
    let command = [&["run", "swarm", "--static", "--", "--json"], arguments].concat();
    checksum(Program::keyway().in_repository().run(&command))
}
