//! `ParsedWorkspace`, the output of the parse stage.

use std::ops::Index;
use std::path::PathBuf;

use super::{ParsedCrate, WorkspaceSettings};
use crate::generator::discover::CrateId;

/// All members with their declarations and items, which all later stages read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ParsedWorkspace {
    /// Folder of the workspace manifest.
    pub root: PathBuf,
    /// Path of cargo's target folder.
    pub target_directory: PathBuf,
    /// Members sorted by package name; a [`CrateId`] is an index into this list.
    pub crates: Vec<ParsedCrate>,
    /// What the manifest of the workspace says for all members.
    pub settings: WorkspaceSettings,
}

impl ParsedWorkspace {
    /// Members with their ids, in order.
    pub fn members(&self) -> impl Iterator<Item = (CrateId, &ParsedCrate)> {
        self.crates
            .iter()
            .enumerate()
            .map(|(index, member)| (CrateId::new(index), member))
    }

    /// The member with this package name.
    #[must_use]
    pub fn find(&self, package: &str) -> Option<CrateId> {
        self.crates
            .binary_search_by(|member| member.source.package.as_str().cmp(package))
            .ok()
            .map(CrateId::new)
    }

    /// The package name of a member.
    #[must_use]
    pub fn package(&self, id: CrateId) -> &str {
        &self[id].source.package
    }
}

impl Index<CrateId> for ParsedWorkspace {
    type Output = ParsedCrate;

    fn index(&self, id: CrateId) -> &ParsedCrate {
        &self.crates[id.index()]
    }
}
