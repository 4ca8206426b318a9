//! Where things are, and how folders are copied.
use std::env::consts::EXE_SUFFIX;
use std::fs;
use std::path::{Path, PathBuf};

/// The root of this repository.
pub(crate) fn repository() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap()
}

/// The folder that test targets may write to; it stays between runs, so that what was compiled there is fresh.
pub(crate) fn scratch() -> &'static Path {
    Path::new(env!("CARGO_TARGET_TMPDIR"))
}

/// Cargo's target folder of all fixture workspaces: the runtime and what it depends on are compiled once for all.
pub(crate) fn target() -> PathBuf {
    scratch().parent().unwrap().join("fixtures")
}

/// Where the program of a fixture's App with its modules linked is built, if no other fixture has crates of its names.
pub(crate) fn linked_program(app: &str) -> PathBuf {
    let folder = target().join("keyway/static-shared/debug");
    folder.join(format!("{app}{EXE_SUFFIX}"))
}

/// All files under `folder`, relative to it, sorted.
pub(crate) fn files_under(folder: &Path) -> Vec<PathBuf> {
    let mut files = Vec::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(next) = folders.pop() {
        for entry in fs::read_dir(&next).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else {
                files.push(path.strip_prefix(folder).unwrap().to_owned());
            }
        }
    }
    files.sort();
    files
}

/// Copies all files of `from` to `to`.
pub(crate) fn copy_folder(from: &Path, to: &Path) {
    for file in files_under(from) {
        write(&to.join(&file), &fs::read(from.join(&file)).unwrap());
    }
}

/// Writes a file with the folders above it, unless it has the very same content: cargo goes by the time of the change.
pub(crate) fn write(path: &Path, content: &[u8]) {
    if fs::read(path).is_ok_and(|present| present == content) {
        return;
    }
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    fs::write(path, content).unwrap();
}
