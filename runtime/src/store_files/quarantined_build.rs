//! `QuarantinedBuild`, one entry of the quarantine.
use serde::{Deserialize, Serialize};

use crate::identity::Digest;

/// A build that must not go live again.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct QuarantinedBuild {
    /// Package name of the module.
    pub module: String,
    /// Digest of the build's library.
    pub digest: Digest,
    /// Reason in one line.
    pub reason: String,
    /// Time of the entry, in milliseconds since 1970.
    pub at: u64,
}
