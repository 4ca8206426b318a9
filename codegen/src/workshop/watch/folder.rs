//! A folder that is watched.

use std::path::{Path, PathBuf};

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
