//! `GeneratedCrate`, the planned files of one crate.

use std::path::PathBuf;

use super::FilePlan;

/// The files that are generated for one member of the workspace; none for one that is no module.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GeneratedCrate {
    /// Package name of the member.
    pub package: String,
    /// Folder of the generated Rust files; a file in it with the marker that is not planned is an orphan.
    pub folder: PathBuf,
    /// Path of a Core's lock; a lock of a crate that is no Core is an orphan too.
    pub lock: PathBuf,
    /// The files, sorted by path.
    pub files: Vec<FilePlan>,
}
