//! Finding the reports.

use std::fs;

use keyway::store::{LiveReport, Store, StoreError};

use super::{LiveFile, is_alive};

/// The live reports of all processes that run, by process id. The file of one that is gone is removed.
#[must_use]
pub fn reports(store: &Store) -> Vec<LiveFile> {
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
            found.push(LiveFile { pid, path });
        } else {
            // Untidy at worst: the next who looks removes it.
            let _ = fs::remove_file(&path);
        }
    }
    found.sort();
    found
}

/// The live reports themselves, by process id.
///
/// # Errors
/// If one of them is not one that this version reads. One that is removed meanwhile is left out.
pub fn read_all(store: &Store) -> Result<Vec<LiveReport>, StoreError> {
    let mut all = Vec::new();
    for file in reports(store) {
        match store.live_report(file.pid) {
            Ok(report) => all.push(report),
            Err(error) if file.path.exists() => return Err(error),
            Err(_) => {}
        }
    }
    Ok(all)
}
