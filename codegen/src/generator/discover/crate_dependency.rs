//! One dependency of a package.

use std::path::PathBuf;

use super::DependencyKind;

/// A line of a dependency table.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct CrateDependency {
    /// Name of the package.
    pub package: String,
    /// The table it stands in.
    pub kind: DependencyKind,
    /// The name it is given here, if another.
    pub rename: Option<String>,
    /// The versions it accepts, as cargo writes them.
    pub requirement: String,
    /// Whether a feature must turn it on.
    pub optional: bool,
    /// The platforms it is limited to, as a target expression.
    pub target: Option<String>,
    /// The folder, if it is a path dependency.
    pub path: Option<PathBuf>,
}

impl CrateDependency {
    /// The name by which a feature turns it on.
    #[must_use]
    pub fn key(&self) -> &str {
        self.rename.as_deref().unwrap_or(&self.package)
    }
}
