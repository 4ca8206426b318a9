//! A library that cargo has built.

use std::path::PathBuf;

/// A library that cargo has built for a module.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct BuiltLibrary {
    /// Package name.
    pub package: String,
    /// The file.
    pub path: PathBuf,
}
