//! `FilePlan`, one generated file before it is rendered.

use std::path::PathBuf;

use super::FileContent;

/// One file to generate.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FilePlan {
    /// Absolute path of the file.
    pub path: PathBuf,
    /// Content of the file as data.
    pub content: FileContent,
}
