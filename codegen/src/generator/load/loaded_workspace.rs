//! `LoadedWorkspace`, the output of the load stage.

use std::collections::BTreeSet;
use std::path::PathBuf;

use super::LoadedCrate;
use crate::ground::source::FileId;

/// The module trees of all members; their texts are in the source map beside it.
#[derive(Clone, Debug)]
pub struct LoadedWorkspace {
    /// Folder of the workspace manifest.
    pub root: PathBuf,
    /// Path of cargo's target folder.
    pub target_directory: PathBuf,
    /// The members, in the order of the discover stage.
    pub crates: Vec<LoadedCrate>,
    /// The manifest of the workspace and the configuration of cargo beside it, as far as they are there and can be read.
    pub manifests: Vec<FileId>,
    /// Packages of registries and repositories that can have Models. `None` if cargo was not asked or could not tell: then those
    /// count whose name begins with `core-`.
    pub cores_elsewhere: Option<BTreeSet<String>>,
}
