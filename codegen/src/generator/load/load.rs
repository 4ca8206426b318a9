//! `load`, which reads the manifests and module trees of all modules.

use std::collections::BTreeMap;

use super::key_files::key_files;
use super::mod_walk::ModWalk;
use super::rules::unreadable_file;
use super::{FileTree, LoadedCrate, LoadedWorkspace};
use crate::generator::discover::{CrateSource, Workspace};
use crate::ground::diagnostic::Diagnostics;
use crate::ground::source::{FileId, SourceMap};

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
        cores_elsewhere: None,
        manifests: ["Cargo.toml", ".cargo/config.toml"]
            .iter()
            .filter_map(|name| {
                let path = workspace.root.join(name);
                let text = tree.read(&path).ok()?;
                Some(sources.add(&path, text))
            })
            .collect(),
    };
    (loaded, sources, diagnostics)
}

/// Reads the manifest and all Rust files of a crate; nothing if it declares no module.
fn load_crate(
    source: &CrateSource,
    tree: &FileTree,
    sources: &mut SourceMap,
    diagnostics: &mut Diagnostics,
) -> LoadedCrate {
    let mut loaded = LoadedCrate {
        source: source.clone(),
        manifest: None,
        key_files: BTreeMap::new(),
        root: None,
        modules: Vec::new(),
        binary_modules: Vec::new(),
        layer_text: None,
        generated: None,
    };
    if !source.declares_module {
        return loaded;
    }
    loaded.manifest = manifest(source, tree, sources, diagnostics);
    if let Some(file) = loaded.manifest {
        loaded.key_files = key_files(file, &source.directory, tree, sources);
    }
    let mut walk = ModWalk {
        tree,
        package: &source.directory,
        included: 0,
        sources,
        diagnostics,
        modules: Vec::new(),
        generated: None,
    };
    if let Some(library) = &source.library {
        loaded.root = walk.root(&library.path);
    }
    loaded.modules = std::mem::take(&mut walk.modules);
    loaded.generated = walk.generated.take();
    for binary in &source.binaries {
        walk.root(&binary.path);
    }
    loaded.binary_modules = walk.modules;
    loaded
}

fn manifest(
    source: &CrateSource,
    tree: &FileTree,
    sources: &mut SourceMap,
    diagnostics: &mut Diagnostics,
) -> Option<FileId> {
    match tree.read(&source.manifest_path) {
        Ok(text) => Some(sources.add(&source.manifest_path, text)),
        Err(error) => {
            let name = sources.name(&source.manifest_path);
            diagnostics.push(unreadable_file(&name, &error));
            None
        }
    }
}
