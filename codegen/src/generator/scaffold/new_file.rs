//! A file of a new crate.

use std::path::PathBuf;

/// A file of a new crate.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewFile {
    /// Where it goes.
    pub path: PathBuf,
    /// What it says.
    pub text: String,
}
