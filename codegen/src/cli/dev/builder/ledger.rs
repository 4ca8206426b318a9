//! The ledger of the libraries that are published.

use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;
use std::slice;

use super::Project;
use crate::workshop::compile::{Artifact, BuildError};
use crate::workshop::publish::BuiltLibrary;
use crate::workshop::watch::{Stamp, folders};

/// The ledger of the libraries that are published, by the compiler they come from.
#[derive(Debug, Default)]
pub(super) struct Ledger {
    /// Modules whose current build comes from rustc alone and from sources that have not changed since.
    replayed: BTreeSet<String>,
    /// Cargo's libraries with their stamps at the time of publication.
    published: BTreeMap<PathBuf, Stamp>,
}

impl Ledger {
    /// Rustc alone has built a module.
    pub(super) fn note_replay(&mut self, package: &str) {
        self.replayed.insert(package.to_owned());
    }

    /// Libraries with these stamps are published.
    pub(super) fn note_published(&mut self, stamps: impl IntoIterator<Item = (PathBuf, Stamp)>) {
        self.published.extend(stamps);
    }

    /// A manifest has changed: cargo builds all modules.
    pub(super) fn forget_replays(&mut self) {
        self.replayed.clear();
    }

    /// Keeps the replayed modules that `changed` does not concern. Cargo's library of such a module would differ in its debug
    /// information only, and would be a needless generation.
    pub(super) fn keep_replays_without(&mut self, changed: &BTreeSet<PathBuf>, project: &Project) {
        let workspace = project.workspace();
        let in_member = |path: &PathBuf| {
            let mut members = workspace.crates.iter();
            members.any(|member| path.starts_with(&member.directory))
        };
        self.replayed.retain(|package| {
            let folders = folders(workspace, slice::from_ref(package));
            let is_inside = |path: &PathBuf| folders.iter().any(|folder| folder.holds(path));
            !changed
                .iter()
                .any(|path| is_inside(path) || !in_member(path))
        });
    }

    /// Cargo's libraries that are not published with their current stamp, in the order of the modules.
    ///
    /// # Errors
    /// If cargo has made no library of a module.
    pub(super) fn unpublished(
        &self,
        project: &Project,
        artifacts: &BTreeMap<PathBuf, Artifact>,
    ) -> Result<Vec<BuiltLibrary>, BuildError> {
        let mut libraries = Vec::new();
        let modules = project.modules().iter();
        for package in modules.filter(|package| !self.replayed.contains(*package)) {
            let library = project.artifact(package, artifacts).library;
            let path = library.ok_or_else(|| BuildError::NoLibrary {
                package: package.clone(),
            })?;
            if !self.is_published(&path) {
                let package = package.clone();
                libraries.push(BuiltLibrary { package, path });
            }
        }
        Ok(libraries)
    }

    fn is_published(&self, path: &PathBuf) -> bool {
        let known = self.published.get(path);
        known.is_some_and(|stamp| Stamp::of(path) == Some(*stamp))
    }
}
