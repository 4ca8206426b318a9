//! Loads the workspace.

use super::load_crate::load_crate;
use super::{FileTree, LoadedWorkspace};
use crate::generator::discover::Workspace;
use crate::ground::diagnostic::Diagnostics;
use crate::ground::source::SourceMap;

/// Reads every crate that declares a module: its manifest, and its files by following `mod` declarations.
#[must_use]
pub fn load(workspace: &Workspace, tree: &FileTree) -> (LoadedWorkspace, SourceMap, Diagnostics) {
    let mut sources = SourceMap::new(&workspace.root);
    let mut diagnostics = Diagnostics::default();
    let crates = workspace
        .crates
        .iter()
        .map(|source| load_crate(source, tree, &mut sources, &mut diagnostics))
        .collect();
    let loaded = LoadedWorkspace {
        root: workspace.root.clone(),
        target_directory: workspace.target_directory.clone(),
        crates,
    };
    (loaded, sources, diagnostics)
}
