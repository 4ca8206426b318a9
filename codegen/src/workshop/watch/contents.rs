//! `Contents`, a snapshot of the watched files by digest.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use keyway::store::Digest;

use super::{Folder, Stamp};

/// The files of some folders with the digests of their content.
#[derive(Clone, Debug, Default)]
pub(crate) struct Contents {
    files: BTreeMap<PathBuf, (Stamp, Digest)>,
}

impl Contents {
    /// Reads all files of `folders`; files whose stamp is the same as in `known` are not read again.
    #[must_use]
    pub(crate) fn read(folders: &[Folder], known: &Self) -> Self {
        let mut contents = Self::default();
        for folder in folders {
            contents.add(folder.path(), known, folder);
        }
        contents
    }

    /// Whether the snapshot has this file.
    #[must_use]
    pub(crate) fn has(&self, file: &Path) -> bool {
        self.files.contains_key(file)
    }

    /// Files whose content differs from `before`, that are new, or that are gone.
    #[must_use]
    pub(crate) fn changed_since(&self, before: &Self) -> BTreeSet<PathBuf> {
        let differs = |one: &Self, path: &PathBuf, digest: &Digest| {
            one.files.get(path).is_none_or(|(_, other)| other != digest)
        };
        let new = self.files.iter();
        let new = new.filter(|(path, (_, digest))| differs(before, path, digest));
        let gone = before.files.keys();
        let gone = gone.filter(|path| !self.files.contains_key(*path));
        new.map(|(path, _)| path).chain(gone).cloned().collect()
    }

    /// Files that were written since `before` with the same content.
    #[must_use]
    pub(crate) fn touched_since(&self, before: &Self) -> BTreeSet<PathBuf> {
        let same = |path: &PathBuf, stamp: &Stamp, digest: &Digest| {
            before
                .files
                .get(path)
                .is_some_and(|(old, other)| other == digest && old != stamp)
        };
        let files = self.files.iter();
        let touched = files.filter(|(path, (stamp, digest))| same(path, stamp, digest));
        touched.map(|(path, _)| path.clone()).collect()
    }

    fn add(&mut self, path: &Path, known: &Self, folder: &Folder) {
        for entry in fs::read_dir(path).into_iter().flatten().flatten() {
            let path = entry.path();
            let Ok(kind) = fs::metadata(&path) else {
                continue;
            };
            if kind.is_dir() {
                if folder.holds(&path.join("file")) && !is_foreign(&path) {
                    self.add(&path, known, folder);
                }
            } else if folder.holds(&path) && !is_passing(&path) && !self.files.contains_key(&path) {
                self.add_file(path, known);
            }
        }
    }

    fn add_file(&mut self, path: PathBuf, known: &Self) {
        let Some(stamp) = Stamp::of(&path) else {
            return;
        };
        let digest = match known.files.get(&path) {
            Some((old, digest)) if *old == stamp => digest.clone(),
            // A file that vanishes while it is read counts as missing.
            _ => match fs::read(&path) {
                Ok(bytes) => Digest::of(&bytes),
                Err(_) => return,
            },
        };
        self.files.insert(path, (stamp, digest));
    }
}

/// Whether a folder belongs to other programs: hidden folders, and cargo's target folders.
fn is_foreign(folder: &Path) -> bool {
    name(folder).starts_with('.') || folder.join("CACHEDIR.TAG").is_file()
}

/// Whether a file is a temporary one of an editor.
fn is_passing(file: &Path) -> bool {
    let name = name(file);
    name.starts_with('.') || name.starts_with('#') || name.ends_with('~') || name == "4913"
}

fn name(path: &Path) -> String {
    path.file_name()
        .unwrap_or_default()
        .to_string_lossy()
        .into_owned()
}
