//! Finding the live reports of a store and removing stale ones.

use std::fs;
use std::path::PathBuf;

use keyway::store::{LiveReport, Store, StoreError};

use super::alive::is_alive;

/// Process id and path of the live report of each running process, sorted by process id. A stale report is removed.
#[must_use]
pub(super) fn reports(store: &Store) -> Vec<(u32, PathBuf)> {
    let files = fs::read_dir(store.live_folder())
        .into_iter()
        .flatten()
        .flatten();
    let mut found = Vec::new();
    for path in files.map(|file| file.path()) {
        let name = path
            .file_name()
            .unwrap_or_default()
            .to_string_lossy()
            .into_owned();
        let Some(pid) = name
            .strip_suffix(".toml")
            .and_then(|stem| stem.parse().ok())
        else {
            continue;
        };
        if is_alive(pid) {
            found.push((pid, path));
        } else {
            // A file that stays is untidy at worst: the next look removes it.
            let _ = fs::remove_file(&path);
        }
    }
    found.sort();
    found
}

/// Reads the live reports, sorted by process id.
///
/// # Errors
/// If a report is not one that this version reads. A report that is removed meanwhile is skipped.
pub(super) fn read_all(store: &Store) -> Result<Vec<LiveReport>, StoreError> {
    let mut all = Vec::new();
    for (pid, path) in reports(store) {
        match store.live_report(pid) {
            Ok(report) => all.push(report),
            Err(error) if path.exists() => return Err(error),
            Err(_) => {}
        }
    }
    Ok(all)
}
