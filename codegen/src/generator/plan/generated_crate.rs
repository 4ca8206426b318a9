//! What is generated for one crate.

use std::path::PathBuf;

use super::FilePlan;

/// The files that are generated for one member of the workspace; none for one that is no module.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GeneratedCrate {
    /// The package.
    pub package: String,
    /// The folder of the generated Rust files; what lies in it with a marker but is not planned is an orphan.
    pub folder: PathBuf,
    /// Where a Core has its lock; a lock of a crate that is no Core is an orphan too.
    pub lock: PathBuf,
    /// The files, sorted by path.
    pub files: Vec<FilePlan>,
}
