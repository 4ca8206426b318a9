//! `Workspace`, the output of the discover stage.

use std::path::PathBuf;

use super::{CrateId, CrateSource};

/// All members of a workspace.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Workspace {
    /// Folder of the workspace manifest.
    pub root: PathBuf,
    /// Path of cargo's target folder.
    pub target_directory: PathBuf,
    /// Members sorted by package name; a [`CrateId`] is an index into this list.
    pub crates: Vec<CrateSource>,
}

impl Workspace {
    /// Makes a workspace of these members, which it sorts.
    #[must_use]
    pub fn new(root: PathBuf, target_directory: PathBuf, mut crates: Vec<CrateSource>) -> Self {
        crates.sort_by(|a, b| a.package.cmp(&b.package));
        Self {
            root,
            target_directory,
            crates,
        }
    }

    /// The member with this package name.
    #[must_use]
    pub fn find(&self, package: &str) -> Option<CrateId> {
        self.crates
            .binary_search_by(|member| member.package.as_str().cmp(package))
            .ok()
            .map(CrateId::new)
    }
}
