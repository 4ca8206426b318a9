//! `Folder`, and which folders of a workspace are watched.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use crate::generator::discover::{CrateSource, DependencyKind, Workspace};

/// A watched folder with the files in it that count.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Folder {
    /// The files directly in the folder that cargo itself reads.
    Configuration(PathBuf),
    /// All files directly in the folder.
    Flat(PathBuf),
    /// All files in the folder and its subfolders.
    Tree(PathBuf),
}

impl Folder {
    /// Path of the folder.
    #[must_use]
    pub(crate) fn path(&self) -> &Path {
        match self {
            Self::Configuration(path) | Self::Flat(path) | Self::Tree(path) => path,
        }
    }

    /// Whether a change of `file` counts.
    #[must_use]
    pub(crate) fn holds(&self, file: &Path) -> bool {
        match self {
            Self::Configuration(folder) => file.parent() == Some(folder) && is_configuration(file),
            Self::Flat(folder) => file.parent() == Some(folder),
            Self::Tree(folder) => file.starts_with(folder),
        }
    }
}

/// Whether `file` changes how cargo sees the workspace: a manifest, the lock file, a configuration.
#[must_use]
pub(crate) fn is_configuration(file: &Path) -> bool {
    let name = file.file_name().unwrap_or_default();
    let folder = file.parent().and_then(Path::file_name);
    name == "Cargo.toml"
        || name == "Cargo.lock"
        || name == "rust-toolchain"
        || name == "rust-toolchain.toml"
        || folder.is_some_and(|folder| folder == ".cargo")
}

/// Folders to watch: those of `packages`, of all members that they depend on, and of path dependencies outside of the
/// workspace; and the workspace's own folder with its configuration.
#[must_use]
pub(crate) fn folders(workspace: &Workspace, packages: &[String]) -> Vec<Folder> {
    let mut folders = BTreeSet::from([Folder::Configuration(workspace.root.clone())]);
    let configuration = workspace.root.join(".cargo");
    if configuration.is_dir() {
        folders.insert(Folder::Configuration(configuration));
    }
    let members = closure(workspace, packages);
    let directories: BTreeSet<&Path> = workspace
        .crates
        .iter()
        .map(|member| member.directory.as_path())
        .collect();
    for member in &members {
        add(&mut folders, &member.directory, &workspace.target_directory);
        for path in member
            .dependencies
            .iter()
            .filter_map(|entry| entry.path.as_deref())
        {
            if !directories.contains(path) {
                add(&mut folders, path, &workspace.target_directory);
            }
        }
    }
    folders.into_iter().collect()
}

/// The members among `packages` and all members that they depend on, without dev-dependencies.
fn closure<'w>(workspace: &'w Workspace, packages: &[String]) -> Vec<&'w CrateSource> {
    let mut found = BTreeMap::new();
    let mut open: Vec<&str> = packages.iter().map(String::as_str).collect();
    while let Some(package) = open.pop() {
        let Some(id) = workspace.find(package) else {
            continue;
        };
        let member = &workspace.crates[id.index()];
        if found.insert(id, member).is_none() {
            let dependencies = member.dependencies.iter();
            let wanted = dependencies.filter(|entry| entry.kind != DependencyKind::Development);
            open.extend(wanted.map(|entry| entry.package.as_str()));
        }
    }
    found.into_values().collect()
}

/// Adds the folder of a package as a tree; if cargo builds inside of it, only the files in the folder and the tree of
/// its `src`.
fn add(folders: &mut BTreeSet<Folder>, package: &Path, target: &Path) {
    if target.starts_with(package) {
        let sources: PathBuf = package.join("src");
        folders.insert(Folder::Flat(package.to_owned()));
        folders.insert(Folder::Tree(sources));
    } else {
        folders.insert(Folder::Tree(package.to_owned()));
    }
}
