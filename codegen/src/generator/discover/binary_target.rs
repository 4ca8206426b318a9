//! `BinaryTarget`, a program of a package.

use std::path::PathBuf;

/// A binary target as cargo sees it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct BinaryTarget {
    /// Name of the target.
    pub name: String,
    /// Path of the root file, as a rule `src/main.rs`.
    pub path: PathBuf,
}
