//! `Sources`.

use std::collections::{BTreeMap, BTreeSet};
use std::ffi::OsStr;
use std::fs;
use std::path::{Path, PathBuf};

use super::ReadFiles;
use crate::generator::discover::{CrateSource, DependencyKind, Workspace};

/// Names of the files by which cargo is told how to build, in a folder and all that it lies in.
const CONFIGURATION: [&str; 6] = [
    "Cargo.toml",
    "Cargo.lock",
    "rust-toolchain",
    "rust-toolchain.toml",
    ".cargo/config",
    ".cargo/config.toml",
];

/// The files that count as inputs of a build. What no build reads does not count, so that an App may write files into its own
/// package.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Sources {
    /// Files that count wherever they are, also while they are missing.
    pub(super) files: BTreeSet<PathBuf>,
    /// Folders in which every Rust file counts, since the generator reads it and a compiler may be about to.
    pub(super) rust: BTreeSet<PathBuf>,
    /// Folders in which every file counts.
    pub(super) whole: BTreeSet<PathBuf>,
    /// Packages. A file that appears there may be what a refused build misses.
    pub(super) packages: BTreeSet<PathBuf>,
    /// Folder of the workspace.
    pub(super) root: PathBuf,
    /// Cargo's target folder, of which nothing counts.
    pub(super) target: PathBuf,
}

impl Sources {
    /// The sources of `packages`, of all members that they depend on, of path dependencies outside of the workspace, and the
    /// files that the last build has `read`.
    #[must_use]
    pub(crate) fn of(workspace: &Workspace, packages: &[String], read: &ReadFiles) -> Self {
        let mut sources = Self {
            root: workspace.root.clone(),
            target: workspace.target_directory.clone(),
            ..Self::default()
        };
        for folder in workspace.root.ancestors() {
            let names = CONFIGURATION.iter().map(|name| folder.join(name));
            sources.files.extend(names);
        }
        for member in closure(workspace, packages) {
            sources.add_package(&member.directory);
            sources.rust.extend(source_folders(member));
            let dependencies = member.dependencies.iter();
            for path in dependencies.filter_map(|entry| entry.path.as_deref()) {
                sources.add_package(path);
            }
        }
        for path in &read.files {
            if path.starts_with(&workspace.target_directory) {
                continue;
            }
            if path.is_dir() {
                sources.whole.insert(path.clone());
            } else {
                sources.files.insert(path.clone());
            }
        }
        let folders: BTreeSet<_> = sources
            .files
            .iter()
            .filter_map(|file| file.parent())
            .collect();
        let packages: BTreeSet<_> = folders.into_iter().filter_map(package_of).collect();
        for package in packages {
            sources.add_package(&package);
        }
        sources.whole.extend(read.packages.iter().cloned());
        sources
    }

    /// Whether a change of `file` counts.
    #[must_use]
    pub(crate) fn count(&self, file: &Path) -> bool {
        self.files.contains(file)
            || (is_rust(file) && self.is_in(&self.rust, file))
            || (!is_passing(file) && self.is_in(&self.whole, file))
    }

    /// Whether something counts, or may count once it is there, in `folder` or below. With `is_wide` all files of packages may.
    pub(super) fn may_lie_in(&self, folder: &Path, is_wide: bool) -> bool {
        let mut named = self.files.iter().chain(&self.rust).chain(&self.whole);
        named.any(|path| path.starts_with(folder))
            || self.is_in(&self.rust, folder)
            || self.is_in(&self.whole, folder)
            || (is_wide && self.is_in(&self.packages, folder))
    }

    fn is_in(&self, folders: &BTreeSet<PathBuf>, file: &Path) -> bool {
        let above = file.ancestors().skip(1);
        let mut within = above.take_while(|folder| *folder != self.target);
        within.any(|folder| folders.contains(folder))
    }

    fn add_package(&mut self, folder: &Path) {
        if !self.packages.insert(folder.to_owned()) {
            return;
        }
        let names = ["Cargo.toml", "contract.lock", "build.rs"];
        self.files.extend(names.map(|name| folder.join(name)));
        let sources = folder.join("src");
        if sources.is_dir() {
            self.rust.insert(sources);
        }
    }
}

/// Whether `file` changes how cargo sees the workspace: a manifest, the lock file, a configuration.
#[must_use]
pub(crate) fn is_configuration(file: &Path) -> bool {
    CONFIGURATION.iter().any(|name| file.ends_with(name))
}

/// The folders of the targets of a member that a build compiles.
pub(crate) fn source_folders(member: &CrateSource) -> BTreeSet<PathBuf> {
    let library = member.library.iter().map(|library| &library.path);
    let roots = library.chain(member.binaries.iter().map(|binary| &binary.path));
    roots
        .filter_map(|root| Some(root.parent()?.to_owned()))
        .collect()
}

/// The members among `packages` and all members that they depend on, without dev-dependencies.
pub(crate) fn closure<'w>(workspace: &'w Workspace, packages: &[String]) -> Vec<&'w CrateSource> {
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

fn is_rust(file: &Path) -> bool {
    file.extension() == Some(OsStr::new("rs")) && !is_passing(file)
}

/// The folder of the package in which a folder lies, unless that is none but a workspace.
fn package_of(folder: &Path) -> Option<PathBuf> {
    let mut folders = folder.ancestors();
    let found = folders.find(|folder| folder.join("Cargo.toml").is_file())?;
    let manifest = fs::read_to_string(found.join("Cargo.toml")).ok()?;
    let is_package = manifest.lines().any(|line| line.trim() == "[package]");
    is_package.then(|| found.to_owned())
}

/// Whether a folder belongs to other programs: hidden folders, and cargo's target folders.
pub(super) fn is_foreign(folder: &Path) -> bool {
    name(folder).starts_with('.') || folder.join("CACHEDIR.TAG").is_file()
}

/// Whether a file is a temporary one of an editor.
pub(super) fn is_passing(file: &Path) -> bool {
    let name = name(file);
    name.starts_with('.') || name.starts_with('#') || name.ends_with('~') || name == "4913"
}

fn name(path: &Path) -> String {
    path.file_name()
        .unwrap_or_default()
        .to_string_lossy()
        .into_owned()
}
