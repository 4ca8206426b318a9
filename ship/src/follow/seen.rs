//! `Seen`.

use serde::{Deserialize, Serialize};

/// A set whose turn has not come on this machine.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(super) struct Seen {
    /// Digest of the artifact.
    pub(super) digest: String,
    /// When the tag was first seen to name it, in milliseconds since 1970.
    pub(super) at: u64,
}
