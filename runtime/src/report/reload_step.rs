//! `ReloadStep`.
use std::fmt;

use serde::{Deserialize, Serialize};

/// A step or outcome of a reload, for one module.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
pub enum ReloadStep {
    /// Another build is current and is being verified in the background.
    Preparing,
    /// The build is mapped and goes live at the next safe point.
    Prepared,
    /// The build is live since this safe point.
    Live,
    /// The build was refused, or belongs to a set with a refused one. What was live stays live.
    Refused,
    /// The build was mapped but could not take over. What was live stays live, with its state.
    Aborted,
    /// The live generation faulted, or a rollback was requested; the previous one is live again.
    RolledBack,
    /// The build was quarantined: it does not go live again.
    Quarantined,
    /// The live generation faulted and there is none before it: each call returns that Fault.
    Faulted,
    /// A layer was taken out on request, or since it faulted and there is no generation before it: callers reach what is behind it.
    Removed,
    /// The live generation faulted and stays live, as the App's policy says.
    Kept,
    /// The live generation faulted and the App ends, as its policy says.
    Stopped,
    /// The state of App and modules was saved for another process, on request; the App ends. An App with a loop of its
    /// own has to end by itself.
    Leaving,
    /// The App and its modules started from the state that another process saved.
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
            Self::Removed => "removed",
            Self::Kept => "kept",
            Self::Stopped => "stopped",
            Self::Leaving => "leaving",
            Self::Restored => "restored",
        })
    }
}
