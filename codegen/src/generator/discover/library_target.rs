//! `LibraryTarget`, the library of a package.

use std::path::PathBuf;

/// The library target as cargo describes it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LibraryTarget {
    /// Path of the root file, as a rule `src/lib.rs`.
    pub path: PathBuf,
    /// Name in Rust code, with underscores.
    pub crate_name: String,
    /// Crate types such as `lib`, `rlib` and `cdylib`, sorted.
    pub crate_types: Vec<String>,
}
