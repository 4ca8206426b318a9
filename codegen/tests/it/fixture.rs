//! A workspace written as one text.
//!
//! A line `//- /core/physics/Cargo.toml crate:core-physics` begins a file. What a manifest leaves out is filled in with what
//! is right, so that a fixture holds only what it is about: dependencies on all Cores that are named, both crate types, a
//! `static` feature with all Systems and Plugins, and a `lib.rs` that declares `mod generated`.

use std::collections::BTreeMap;
use std::path::{Component, Path, PathBuf};

use keyway_codegen::generator::discover::{
    CrateDependency, CrateSource, DependencyKind, LibraryTarget, Workspace,
};
use keyway_codegen::generator::load::FileTree;
use toml::de::{DeTable, DeValue};

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

pub(crate) fn crate_source(
    package: &str,
    manifest: &Path,
    text: &str,
    folders: &Folders,
) -> CrateSource {
    // A manifest that is no TOML is for the parse stage to report.
    let parsed = DeTable::parse(text).map(|document| document.into_inner());
    let document = parsed.unwrap_or_default();
    let directory = folders[package].clone();
    let mut dependencies = match table(&document, "dependencies") {
        Some(entries) => listed(entries, &directory, DependencyKind::Normal),
        None => implied(package, text, folders),
    };
    if let Some(entries) = table(&document, "dev-dependencies") {
        dependencies.extend(listed(entries, &directory, DependencyKind::Development));
    }
    dependencies.sort();
    let features = match table(&document, "features") {
        Some(features) => features
            .iter()
            .map(|(name, list)| (name.get_ref().to_string(), texts(list.get_ref())))
            .collect(),
        None => BTreeMap::from([("static".into(), turned_on(&dependencies))]),
    };
    let version = table(&document, "package").and_then(|package| package.get("version"));
    CrateSource {
        package: package.to_owned(),
        version: version
            .and_then(|v| v.get_ref().as_str())
            .unwrap_or("0.1.0")
            .to_owned(),
        manifest_path: manifest.to_path_buf(),
        library: Some(library(package, &document, &directory)),
        binaries: Vec::new(),
        features,
        dependencies,
        declares_module: text.contains("metadata.module"),
        directory,
    }
}

fn library(package: &str, document: &DeTable<'_>, directory: &Path) -> LibraryTarget {
    let lib = table(document, "lib");
    let types = lib.and_then(|lib| lib.get("crate-type"));
    let path = lib.and_then(|lib| lib.get("path"));
    LibraryTarget {
        path: directory.join(
            path.and_then(|path| path.get_ref().as_str())
                .unwrap_or("src/lib.rs"),
        ),
        crate_name: package.replace('-', "_"),
        crate_types: types.map_or_else(
            || vec!["cdylib".to_owned(), "rlib".to_owned()],
            |types| texts(types.get_ref()),
        ),
    }
}

fn listed(entries: &DeTable<'_>, directory: &Path, kind: DependencyKind) -> Vec<CrateDependency> {
    let entries = entries.iter().map(|(name, value)| {
        let table = value.get_ref().as_table();
        let text = |key: &str| {
            table
                .and_then(|table| table.get(key))
                .and_then(|v| v.get_ref().as_str())
        };
        let version = value.get_ref().as_str().or(text("version"));
        CrateDependency {
            package: text("package").unwrap_or(name.get_ref()).to_owned(),
            kind,
            rename: text("package").map(|_| name.get_ref().to_string()),
            requirement: version.unwrap_or("*").to_owned(),
            optional: table.is_some_and(|table| table.get("optional").is_some()),
            target: None,
            path: text("path").map(|path| normal(&directory.join(path))),
            features: Vec::new(),
            default_features: true,
            registry: None,
            git: None,
        }
    });
    entries.collect()
}

/// A dependency on each Core whose name the manifest holds in quotes; for an App on every Core, and an optional one on each
/// System and Plugin.
fn implied(package: &str, text: &str, folders: &Folders) -> Vec<CrateDependency> {
    folders
        .iter()
        .filter(|(name, _)| match name.starts_with("core-") {
            true => text.contains(&format!("\"{name}\"")) || is_app(text),
            false => *name != package && is_app(text),
        })
        .map(|(name, folder)| CrateDependency {
            package: name.clone(),
            kind: DependencyKind::Normal,
            rename: None,
            requirement: "*".into(),
            optional: !name.starts_with("core-"),
            target: None,
            path: Some(folder.clone()),
            features: Vec::new(),
            default_features: true,
            registry: None,
            git: None,
        })
        .collect()
}

fn is_app(manifest: &str) -> bool {
    manifest.contains("\"app\"")
}

fn turned_on(dependencies: &[CrateDependency]) -> Vec<String> {
    let optional = dependencies.iter().filter(|entry| entry.optional);
    optional
        .map(|entry| format!("dep:{}", entry.package))
        .collect()
}

fn table<'a, 'i>(document: &'a DeTable<'i>, key: &str) -> Option<&'a DeTable<'i>> {
    document.get(key)?.get_ref().as_table()
}

fn texts(list: &DeValue<'_>) -> Vec<String> {
    let list = list.as_array().map_or(&[][..], |list| list);
    list.iter()
        .filter_map(|item| item.get_ref().as_str())
        .map(str::to_owned)
        .collect()
}

fn normal(path: &Path) -> PathBuf {
    let mut normal = PathBuf::new();
    for part in path.components() {
        match part {
            Component::ParentDir => {
                normal.pop();
            }
            other => normal.push(other),
        }
    }
    normal
}
