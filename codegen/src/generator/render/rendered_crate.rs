//! `RenderedCrate`, the rendered files of one crate.

use std::path::PathBuf;

use super::RenderedFile;

/// The generated files of one member of the workspace.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RenderedCrate {
    /// Package name of the member.
    pub package: String,
    /// The folder of the generated Rust files.
    pub folder: PathBuf,
    /// Path of a Core's lock.
    pub lock: PathBuf,
    /// The files, sorted by path.
    pub files: Vec<RenderedFile>,
}
