//! Listing and removing the files of a store for a collection.

use std::env::consts::DLL_SUFFIX;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use keyway::store::{Digest, Store};

use super::GcError;

/// The folders of modules in a store with their builds, sorted.
pub(super) fn builds(store: &Store) -> Vec<(String, Vec<Digest>)> {
    let mut modules: Vec<_> = folders(store.root())
        .into_iter()
        .filter_map(|folder| {
            let name = folder.file_name()?.to_str()?.to_owned();
            let digests = digests_in(&folder);
            (!digests.is_empty()).then_some((name, digests))
        })
        .collect();
    modules.sort();
    modules
}

/// Temporary files, which only a killed publisher can have left.
pub(super) fn leftovers(store: &Store) -> Vec<PathBuf> {
    let folders = folders(store.root())
        .into_iter()
        .chain([store.root().to_owned()]);
    let files = folders.flat_map(|folder| entries(&folder));
    files.filter(|path| is_leftover(&name(path))).collect()
}

/// Whether a name is that of a publisher's temporary file. A running App's temporary names hold its process id and a
/// number between dashes; it writes without the lock.
fn is_leftover(name: &str) -> bool {
    name.strip_prefix(".new-")
        .is_some_and(|rest| !rest.contains('-'))
}

/// Removes a file and returns its size; a missing file is fine.
pub(super) fn remove(path: &Path) -> Result<u64, GcError> {
    let bytes = fs::metadata(path).map_or(0, |file| file.len());
    match fs::remove_file(path) {
        Ok(()) => Ok(bytes),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(0),
        Err(source) => Err(GcError::Remove {
            path: path.to_owned(),
            source,
        }),
    }
}

/// Digests of all builds of which a library or a manifest exists.
fn digests_in(folder: &Path) -> Vec<Digest> {
    let mut digests: Vec<_> = entries(folder)
        .iter()
        .filter_map(|path| {
            let name = name(path);
            let stem = name
                .strip_suffix(".toml")
                .or_else(|| name.strip_suffix(DLL_SUFFIX))?;
            Digest::try_from(stem.to_owned()).ok()
        })
        .collect();
    digests.sort();
    digests.dedup();
    digests
}

fn folders(root: &Path) -> Vec<PathBuf> {
    let entries = entries(root).into_iter();
    entries.filter(|path| path.is_dir()).collect()
}

fn entries(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    entries.map(|entry| entry.path()).collect()
}

fn name(path: &Path) -> String {
    path.file_name()
        .unwrap_or_default()
        .to_string_lossy()
        .into_owned()
}
