//! `CrateDependency`, one dependency of a package.

use std::path::PathBuf;

use super::DependencyKind;

/// A line of a dependency table.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct CrateDependency {
    /// Name of the package.
    pub package: String,
    /// Table that holds the dependency.
    pub kind: DependencyKind,
    /// Name in the table, if it differs from the package's.
    pub rename: Option<String>,
    /// Version requirement, as cargo writes it.
    pub requirement: String,
    /// Whether the dependency is optional, so that a feature must enable it.
    pub optional: bool,
    /// Platforms, as a target expression; `None` for all.
    pub target: Option<String>,
    /// Folder of a path dependency.
    pub path: Option<PathBuf>,
}

impl CrateDependency {
    /// Name by which a feature enables the dependency.
    #[must_use]
    pub fn key(&self) -> &str {
        self.rename.as_deref().unwrap_or(&self.package)
    }
}
