//! What a reload came to.
use std::fmt;

use serde::{Deserialize, Serialize};

/// What a reload came to, for one module.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
pub enum ReloadStep {
    /// Another build is current; it is being looked at in the background.
    Preparing,
    /// It is loaded and goes live at the next safe point.
    Prepared,
    /// It is live.
    Live,
    /// It is not fit to be loaded, or belongs to a set with one that is not. What was live stays live.
    Refused,
    /// It could not take over. What was live stays live, with its state.
    Aborted,
    /// The live one faulted, or somebody asked; the one before is live again.
    RolledBack,
    /// The build does not go live again.
    Quarantined,
    /// The live one faulted and there is none before it: each call gives that Fault.
    Faulted,
    /// The live one faulted and goes on, as the App's policy has it.
    Kept,
    /// The live one faulted and the App ends, as its policy has it.
    Stopped,
    /// What the App and its modules persist is saved for another process, as somebody has asked; the App ends. One with a
    /// loop of its own is to see to that.
    Leaving,
    /// The App and its modules go on with what another process has left.
    Restored,
}

impl fmt::Display for ReloadStep {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(match self {
            Self::Preparing => "preparing",
            Self::Prepared => "prepared",
            Self::Live => "live",
            Self::Refused => "refused",
            Self::Aborted => "aborted",
            Self::RolledBack => "rolled back",
            Self::Quarantined => "quarantined",
            Self::Faulted => "faulted",
            Self::Kept => "kept",
            Self::Stopped => "stopped",
            Self::Leaving => "leaving",
            Self::Restored => "restored",
        })
    }
}
