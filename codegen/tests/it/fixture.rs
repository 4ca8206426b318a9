//! A workspace written as one text.
//!
//! A line `//- /core/physics/Cargo.toml crate:core-physics` begins a file. What a manifest leaves out is filled in with what
//! is right, so that a fixture holds only what it is about: dependencies on all Cores that are named, both crate types, a
//! `static` feature with all Systems and Plugins, and a `lib.rs` that declares `mod generated`.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use keyway_codegen::generator::discover::Workspace;
use keyway_codegen::generator::load::FileTree;

use crate::fixture_crate::crate_source;

/// A workspace held in memory.
pub(crate) struct Fixture {
    pub(crate) workspace: Workspace,
    pub(crate) tree: FileTree,
}

/// The package and folder of each crate.
pub(crate) type Folders = BTreeMap<String, PathBuf>;

impl Fixture {
    #[track_caller]
    pub(crate) fn new(text: &str) -> Self {
        let mut files = BTreeMap::new();
        let mut manifests = Vec::new();
        for part in text.split("//- ").skip(1) {
            let (head, body) = part.split_once('\n').unwrap_or((part, ""));
            let mut words = head.split_whitespace();
            let path = PathBuf::from(words.next().expect("a path follows `//-`"));
            if let Some(package) = words.find_map(|word| word.strip_prefix("crate:")) {
                manifests.push((package.to_owned(), path.clone()));
            }
            files.insert(path, body.to_owned());
        }
        let folder = |path: &Path| path.parent().map(Path::to_path_buf).unwrap_or_default();
        let folders: Folders = manifests
            .iter()
            .map(|(package, path)| (package.clone(), folder(path)))
            .collect();
        let mut crates = Vec::new();
        for (package, path) in &manifests {
            crates.push(crate_source(package, path, &files[path], &folders));
            let library = folder(path).join("src/lib.rs");
            files
                .entry(library)
                .or_insert_with(|| "#[rustfmt::skip]\npub mod generated;\n".into());
        }
        Self {
            workspace: Workspace::new("/".into(), "/target".into(), crates),
            tree: FileTree::Memory(files),
        }
    }
}
