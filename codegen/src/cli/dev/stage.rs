//! Where a change got stuck.

use std::fmt;

use serde::Serialize;

/// Where a change got stuck.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub(in crate::cli) enum Stage {
    /// The declarations or generated files.
    Gen,
    /// The compiler.
    Build,
    /// The probe, or writing to the store.
    Publish,
    /// The program of the App.
    Start,
    /// The App that is to be started again.
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
