//! `files`, what lies in a bundle.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use keyway::store::Digest;

use super::{BundleError, BundleFile};

/// Folders and files that a running App, or a follower beside it, writes into the store of its bundle; see [`Store`](keyway::store::Store).
const OF_RUNS: [&str; 8] = [
    "accepted",
    "live",
    "control",
    "launched",
    "saved",
    "quarantine.toml",
    "announced",
    "follow.toml",
];

/// Digest of each file of the bundle in `folder`, by its path with `/` between folders: all but `bundle.toml` and what runs
/// of the App have written.
pub(super) fn files(folder: &Path) -> Result<BTreeMap<String, Digest>, BundleError> {
    let mut found = BTreeMap::new();
    add(folder, "", &mut found)?;
    found.remove(BundleFile::NAME);
    Ok(found)
}

fn add(
    folder: &Path,
    prefix: &str,
    found: &mut BTreeMap<String, Digest>,
) -> Result<(), BundleError> {
    for entry in fs::read_dir(folder).map_err(BundleError::file(folder))? {
        let path = entry.map_err(BundleError::file(folder))?.path();
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        if prefix == "modules/" && OF_RUNS.contains(&name.as_ref()) {
            continue;
        }
        let inner = format!("{prefix}{name}");
        if path.is_dir() {
            add(&path, &format!("{inner}/"), found)?;
        } else {
            let bytes = fs::read(&path).map_err(BundleError::file(&path))?;
            found.insert(inner, Digest::of(&bytes));
        }
    }
    Ok(())
}
