//! `CompareOrder`.

use std::path::PathBuf;

use keyway::store::Digest;

/// What to compare with what.
#[derive(Clone, Debug)]
pub(super) struct CompareOrder {
    /// Package name of the System, which serves its Core in the App.
    pub(super) module: String,
    /// The build to compare, which lies in the store.
    pub(super) build: Digest,
    /// Process id of the App.
    pub(super) pid: u32,
    /// Folder of the store.
    pub(super) store: PathBuf,
    /// Whether the builds are optimized.
    pub(super) is_release: bool,
    /// Number of calls with the same answers that are enough.
    pub(super) calls: u64,
}
