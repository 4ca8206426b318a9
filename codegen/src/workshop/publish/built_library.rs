//! `BuiltLibrary`, an input of a publication.

use std::path::PathBuf;

/// A library that cargo has built for a module.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct BuiltLibrary {
    /// Package name of the module.
    pub package: String,
    /// Path of the library in cargo's target folder.
    pub path: PathBuf,
}
