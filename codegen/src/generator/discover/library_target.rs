//! The library of a package.

use std::path::PathBuf;

/// The library target as cargo sees it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LibraryTarget {
    /// Its root file.
    pub path: PathBuf,
    /// Its name in Rust code, with underscores.
    pub crate_name: String,
    /// `lib`, `rlib`, `cdylib` …, sorted.
    pub crate_types: Vec<String>,
}
