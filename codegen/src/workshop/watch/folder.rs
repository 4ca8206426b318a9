//! A folder that is watched.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use crate::generator::discover::{CrateSource, DependencyKind, Workspace};

/// A folder that is watched.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Folder {
    /// The files right in it that cargo reads itself.
    Configuration(PathBuf),
    /// The files right in it.
    Flat(PathBuf),
    /// All files below it.
    Tree(PathBuf),
}

impl Folder {
    /// The folder itself.
    #[must_use]
    pub fn path(&self) -> &Path {
        match self {
            Self::Configuration(path) | Self::Flat(path) | Self::Tree(path) => path,
        }
    }

    /// Whether a change of `file` is seen.
    #[must_use]
    pub fn holds(&self, file: &Path) -> bool {
        match self {
            Self::Configuration(folder) => file.parent() == Some(folder) && is_configuration(file),
            Self::Flat(folder) => file.parent() == Some(folder),
            Self::Tree(folder) => file.starts_with(folder),
        }
    }
}

/// Whether cargo may see the workspace with other eyes when `file` changes: a manifest, the lock file, a configuration.
#[must_use]
pub fn is_configuration(file: &Path) -> bool {
    let name = file.file_name().unwrap_or_default();
    let folder = file.parent().and_then(Path::file_name);
    name == "Cargo.toml"
        || name == "Cargo.lock"
        || name == "rust-toolchain"
        || name == "rust-toolchain.toml"
        || folder.is_some_and(|folder| folder == ".cargo")
}

/// The folders of `packages`, of all members that they depend on, and of path dependencies beside the workspace; and the
/// folder of the workspace itself with its configuration.
#[must_use]
pub fn folders(workspace: &Workspace, packages: &[String]) -> Vec<Folder> {
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

/// The members among `packages` and all that they depend on, but for tests.
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

/// A whole package, unless cargo builds inside of it.
fn add(folders: &mut BTreeSet<Folder>, package: &Path, target: &Path) {
    if target.starts_with(package) {
        let sources: PathBuf = package.join("src");
        folders.insert(Folder::Flat(package.to_owned()));
        folders.insert(Folder::Tree(sources));
    } else {
        folders.insert(Folder::Tree(package.to_owned()));
    }
}
