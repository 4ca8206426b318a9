//! `CrateSource`.

use std::collections::BTreeMap;
use std::path::PathBuf;

use super::{BinaryTarget, CrateDependency, DependencyKind, LibraryTarget};

/// A member of the workspace as cargo describes it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CrateSource {
    /// Name of the package, with dashes as written.
    pub package: String,
    /// Version of the package.
    pub version: String,
    /// Folder of the manifest.
    pub directory: PathBuf,
    /// Path of the crate's Cargo.toml.
    pub manifest_path: PathBuf,
    /// The library, if it has one.
    pub library: Option<LibraryTarget>,
    /// Its programs, sorted by name.
    pub binaries: Vec<BinaryTarget>,
    /// Cargo features and what each turns on.
    pub features: BTreeMap<String, Vec<String>>,
    /// Dependencies, sorted by package name and kind.
    pub dependencies: Vec<CrateDependency>,
    /// Whether the manifest has `[package.metadata.module]`; only such crates are read.
    pub declares_module: bool,
}

impl CrateSource {
    /// The name of the library in Rust code: that of its target, or the package name with underscores.
    #[must_use]
    pub fn crate_name(&self) -> String {
        match &self.library {
            Some(library) => library.crate_name.clone(),
            None => self.package.replace('-', "_"),
        }
    }

    /// The dependency on `package` that library code can use, if there is one.
    #[must_use]
    pub fn dependency(&self, package: &str) -> Option<&CrateDependency> {
        self.dependencies
            .iter()
            .find(|entry| entry.package == package && entry.kind == DependencyKind::Normal)
    }
}
