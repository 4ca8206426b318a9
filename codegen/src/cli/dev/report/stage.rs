//! The stages at which a change can be refused.

use std::fmt;

use serde::Serialize;

/// The stage at which a change was refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub(in crate::cli::dev) enum Stage {
    /// Reading declarations, or writing generated files.
    Gen,
    /// The compiler.
    Build,
    /// The probe, or writing to the store.
    Publish,
    /// Starting the App's program.
    Start,
    /// Asking the running App for its state before a restart.
    Restart,
}

impl fmt::Display for Stage {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Gen => "gen",
            Self::Build => "build",
            Self::Publish => "publish",
            Self::Start => "start",
            Self::Restart => "restart",
        })
    }
}
