//! What was removed and what stayed.

use std::path::PathBuf;

use serde::Serialize;

use super::RemovedBuild;

/// What was removed from a store and what stayed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Collection {
    /// Folder of the store.
    pub store: PathBuf,
    /// Numbers of the sets that were removed, oldest first.
    pub sets_removed: Vec<u64>,
    /// Numbers of the sets that stayed, oldest first.
    pub sets_kept: Vec<u64>,
    /// The builds that were removed, sorted by module.
    pub builds_removed: Vec<RemovedBuild>,
    /// How many builds stayed.
    pub builds_kept: usize,
    /// How many of those stayed only because a running App uses them.
    pub builds_live: usize,
    /// Files that were left by publishers that were killed.
    pub leftovers_removed: usize,
}

impl Collection {
    /// The space that was gained, in bytes.
    #[must_use]
    pub fn bytes_removed(&self) -> u64 {
        self.builds_removed.iter().map(|build| build.bytes).sum()
    }
}
