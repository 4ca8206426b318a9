//! `ModuleState`, from discovered to stopped.
use std::fmt;

use serde::{Deserialize, Serialize};

/// How far a module has come in its life.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
#[non_exhaustive]
pub enum ModuleState {
    /// Named by the Plan; its build has not been verified yet.
    Discovered,
    /// Accepted by [`verify`](crate::store::verify).
    Verified,
    /// Mapped, with its imports bound.
    Loaded,
    /// Initialized, and its table is published.
    Running,
    /// Candidate for a seat that another module has; not loaded.
    Standby,
    /// Refused before or while it was loaded, or by its own `initialize`.
    Refused,
    /// Its `initialize` panicked, or the live generation faulted and no earlier one exists.
    Faulted,
    /// Layer that callers are led past: it was taken out, or did not start.
    Out,
    /// Its `shutdown` was called.
    Stopped,
}

impl ModuleState {
    /// Whether calls reach the module.
    #[must_use]
    pub const fn is_live(self) -> bool {
        matches!(self, Self::Running)
    }
}

impl fmt::Display for ModuleState {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(match self {
            Self::Discovered => "discovered",
            Self::Verified => "verified",
            Self::Loaded => "loaded",
            Self::Running => "running",
            Self::Standby => "standby",
            Self::Refused => "refused",
            Self::Faulted => "faulted",
            Self::Out => "out",
            Self::Stopped => "stopped",
        })
    }
}
