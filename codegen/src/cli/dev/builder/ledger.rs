//! The ledger of the libraries that are published.

use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;
use std::slice;

use keyway::store::Store;

use super::Project;
use crate::workshop::compile::{Artifact, BuildError};
use crate::workshop::publish::BuiltLibrary;
use crate::workshop::replay::Memory;
use crate::workshop::watch::{Stamp, closure};

/// The ledger of the libraries that are published, by the compiler they come from.
#[derive(Debug, Default)]
pub(super) struct Ledger {
    /// Modules whose current build comes from rustc alone and from sources that have not changed since.
    replayed: BTreeSet<String>,
    /// The libraries with their stamps at the time of their publication.
    published: BTreeMap<PathBuf, Stamp>,
    /// The library of each module that was published last.
    latest: BTreeMap<String, PathBuf>,
}

impl Ledger {
    /// Rustc alone has built a module.
    pub(super) fn note_replay(&mut self, package: &str) {
        self.replayed.insert(package.to_owned());
    }

    /// Libraries with these stamps are published.
    pub(super) fn note_published(
        &mut self,
        stamps: impl IntoIterator<Item = (BuiltLibrary, Stamp)>,
    ) {
        for (library, stamp) in stamps {
            self.published.insert(library.path.clone(), stamp);
            self.latest.insert(library.package, library.path);
        }
    }

    /// The libraries that were published last and that the store does not have any more, as somebody has removed or replaced
    /// them. `None`
    /// if one of them is not what it was, since a later build of it was refused.
    pub(super) fn missing(&self, project: &Project, store: &Store) -> Option<Vec<BuiltLibrary>> {
        let current = store.current().ok();
        let root = &project.workspace().root;
        let is_there = |package: &String| {
            current.as_ref().is_some_and(|set| {
                // Another checkout may have published its own build.
                let is_own = set.workspaces.get(package) == Some(root);
                let digest = set.modules.get(package).filter(|_| is_own);
                digest.is_some_and(|digest| {
                    store.library_path(package, digest).is_file()
                        && store.manifest_path(package, digest).is_file()
                })
            })
        };
        let modules = project.modules().iter();
        let missing = modules.filter(|package| !is_there(package));
        missing
            .filter_map(|package| Some((package, self.latest.get(package)?)))
            .map(|(package, path)| {
                self.is_published(path).then(|| BuiltLibrary {
                    package: package.clone(),
                    path: path.clone(),
                })
            })
            .collect()
    }

    /// Cargo builds all modules, and all are published again.
    pub(super) fn forget(&mut self) {
        *self = Self::default();
    }

    /// A manifest has changed: cargo builds all modules.
    pub(super) fn forget_replays(&mut self) {
        self.replayed.clear();
    }

    /// Keeps the replayed modules that `changed` does not concern. Cargo's library of such a module would differ in its debug
    /// information only, and would be a needless generation.
    pub(super) fn keep_replays_without(
        &mut self,
        changed: &BTreeSet<PathBuf>,
        project: &Project,
        memory: &Memory,
    ) {
        let workspace = project.workspace();
        let in_member = |path: &PathBuf| {
            let mut members = workspace.crates.iter();
            members.any(|member| path.starts_with(&member.directory))
        };
        self.replayed.retain(|package| {
            let members = closure(workspace, slice::from_ref(package));
            let concerns = |path: &PathBuf| {
                members.iter().any(|member| {
                    path.starts_with(&member.directory)
                        || memory.readers(path).contains(&member.crate_name())
                })
            };
            !changed
                .iter()
                .any(|path| concerns(path) || !in_member(path))
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

    /// Whether the library is as it was when it was published.
    fn is_published(&self, path: &PathBuf) -> bool {
        let known = self.published.get(path);
        known.is_some_and(|stamp| Stamp::of(path) == Some(*stamp))
    }
}
