//! A build that is not to go live again.
use serde::{Deserialize, Serialize};

use crate::identity::Digest;

/// A build that is not to go live again.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct QuarantinedBuild {
    /// Package name.
    pub module: String,
    /// Its library.
    pub digest: Digest,
    /// Why, in one line.
    pub reason: String,
    /// Since when, in milliseconds since 1970.
    pub at: u64,
}
