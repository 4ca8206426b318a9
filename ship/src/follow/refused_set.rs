//! `RefusedSet`.

use serde::{Deserialize, Serialize};

/// A set that is not offered again.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(super) struct RefusedSet {
    /// Digest of the artifact.
    pub(super) digest: String,
    /// What the App says of it, in one line.
    pub(super) reason: String,
    /// When it was taken back, in milliseconds since 1970.
    pub(super) at: u64,
}
