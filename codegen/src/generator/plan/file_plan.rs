//! One file to generate.

use std::path::PathBuf;

use super::FileContent;

/// One file to generate.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FilePlan {
    /// Where it lies.
    pub path: PathBuf,
    /// What it says.
    pub content: FileContent,
}
