//! `FaultPolicy`, the values of the key `on-fault`.

use serde::Serialize;

/// What happens to a module of an App that faults.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum FaultPolicy {
    /// The previous build takes over again.
    #[default]
    Rollback,
    /// The module stays live.
    Keep,
    /// The App shuts down.
    Stop,
    /// As `Rollback`; a layer without a previous build is taken out.
    Bypass,
}

impl FaultPolicy {
    /// All policies, in the order in which messages list them.
    pub const ALL: [Self; 4] = [Self::Rollback, Self::Keep, Self::Stop, Self::Bypass];

    /// Value of the key in the manifest.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Rollback => "rollback",
            Self::Keep => "keep",
            Self::Stop => "stop",
            Self::Bypass => "bypass",
        }
    }
}
