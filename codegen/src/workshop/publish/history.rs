//! The sets that were current, each in a file of its own: `sets/<sequence>.toml`.

use std::fs;
use std::path::PathBuf;

use keyway::store::{CurrentSet, Store};

use super::PublishError;
use super::write::write_beside;

/// The number of the newest set in the history of `store` whose text is `text`, the content of a `current.toml`; `None` if it came
/// there otherwise than by publishing.
#[must_use]
pub fn number_of(store: &Store, text: &str) -> Option<u64> {
    let sequences = sequences(store);
    let is_it =
        |sequence: &&u64| fs::read_to_string(path(store, **sequence)).is_ok_and(|one| one == text);
    sequences.iter().rev().find(is_it).copied()
}

/// Path of the folder of the sets.
pub(crate) fn folder(store: &Store) -> PathBuf {
    store.root().join("sets")
}

/// Path of the file of one set.
pub(crate) fn path(store: &Store, sequence: u64) -> PathBuf {
    folder(store).join(format!("{sequence}.toml"))
}

/// The sequence numbers of all sets, oldest first.
pub(crate) fn sequences(store: &Store) -> Vec<u64> {
    let files = fs::read_dir(folder(store)).into_iter().flatten().flatten();
    let names = files.filter_map(|file| file.file_name().into_string().ok());
    let mut numbers: Vec<_> = names
        .filter_map(|name| name.strip_suffix(".toml")?.parse().ok())
        .collect();
    numbers.sort_unstable();
    numbers
}

/// Reads one set with its text; `None` if the file is missing or unreadable.
pub(super) fn read(store: &Store, sequence: u64) -> Option<(CurrentSet, String)> {
    let text = fs::read_to_string(path(store, sequence)).ok()?;
    let set: CurrentSet = toml::from_str(&text).ok()?;
    (set.format == CurrentSet::FORMAT).then_some((set, text))
}

/// The newest set that can be read, and its text.
pub(super) fn newest(store: &Store) -> Option<(CurrentSet, String)> {
    let sequences = sequences(store);
    let mut newest = sequences.iter().rev();
    newest.find_map(|one| read(store, *one))
}

/// Adds the set in `text` under `sequence`; `false` if another publisher took the number.
pub(super) fn add(store: &Store, sequence: u64, text: &str) -> Result<bool, PublishError> {
    let path = path(store, sequence);
    match write_beside(&path, text.as_bytes())?.persist_noclobber(&path) {
        Ok(()) => Ok(true),
        Err(_) if path.exists() => Ok(false),
        Err(error) => Err(PublishError::Write {
            path,
            source: error.error,
        }),
    }
}
