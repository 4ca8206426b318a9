//! What an App does about a module that faults.

use serde::Serialize;

/// What an App does about a module that faults.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum FaultPolicy {
    /// The build before takes over again.
    #[default]
    Rollback,
    /// The module goes on.
    Keep,
    /// The App ends.
    Stop,
}

impl FaultPolicy {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Rollback, Self::Keep, Self::Stop];

    /// The word in the manifest.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Rollback => "rollback",
            Self::Keep => "keep",
            Self::Stop => "stop",
        }
    }
}
