//! A program of a package.

use std::path::PathBuf;

/// A binary target as cargo sees it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct BinaryTarget {
    /// Its name.
    pub name: String,
    /// Its root file.
    pub path: PathBuf,
}
