//! How far a module has come.
use std::fmt;

use serde::{Deserialize, Serialize};

/// How far a module has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
#[non_exhaustive]
pub enum ModuleState {
    /// Named by the Plan, not looked at yet.
    Discovered,
    /// Found fit to be loaded.
    Verified,
    /// In memory, its imports bound.
    Loaded,
    /// Initialized and published.
    Running,
    /// Ready to take over, not loaded.
    Standby,
    /// Refused before or while it was loaded, or by its own `initialize`.
    Refused,
    /// Its `initialize` panicked.
    Faulted,
    /// Shut down.
    Stopped,
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
            Self::Stopped => "stopped",
        })
    }
}
