//! `Profile`, debug or release.

use std::fmt;

use serde::Serialize;

/// The cargo profile that is built; the store has a folder for each.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "lowercase")]
pub(crate) enum Profile {
    /// Cargo's profile `dev`.
    Debug,
    /// Cargo's profile `release`.
    Release,
}

impl Profile {
    /// Name of the profile's folder in cargo's target folder and in the store.
    #[must_use]
    pub(crate) fn folder(self) -> &'static str {
        match self {
            Self::Debug => "debug",
            Self::Release => "release",
        }
    }
}

impl fmt::Display for Profile {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.folder())
    }
}
