//! The two routes from a change to a library.

use std::collections::BTreeSet;
use std::path::PathBuf;

use super::{CargoReason, Project};
use crate::workshop::replay::{Memory, ReplayPlan};

/// The route from a change to a library.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum CompileRoute {
    /// Replay the captured call of rustc for one module, about 100 ms faster than cargo.
    Replay(ReplayPlan),
    /// Let cargo find out and compile what has changed.
    Cargo(CargoReason),
}

impl CompileRoute {
    /// The route for the files that differ from the published ones; `changed` is empty if none were published.
    pub(super) fn of(changed: &BTreeSet<PathBuf>, project: &Project, memory: &Memory) -> Self {
        if changed.is_empty() {
            return Self::Cargo(CargoReason::First);
        }
        let members = &project.workspace().crates;
        match memory.plan(changed, members, project.modules()) {
            Ok(plan) => Self::Replay(plan),
            Err(reason) => Self::Cargo(CargoReason::Replay(reason)),
        }
    }
}
