//! One build of a module.

use std::path::PathBuf;

use keyway::store::Digest;
use serde::Serialize;

/// A build that the store keeps.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct BuildEntry {
    /// Digest of the library.
    pub digest: Digest,
    /// The library.
    pub library: PathBuf,
    /// Whether it is the one that an App takes now.
    pub current: bool,
}
