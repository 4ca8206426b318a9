//! A build that is gone.

use keyway::store::Digest;
use serde::Serialize;

/// A build that was removed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct RemovedBuild {
    /// Package name.
    pub module: String,
    /// Digest of the library.
    pub digest: Digest,
    /// Size of library and manifest in bytes.
    pub bytes: u64,
}
