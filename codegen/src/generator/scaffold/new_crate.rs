//! A crate that is not there yet.

use std::path::{Path, PathBuf};

use super::NewFile;

/// A crate that is not there yet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewCrate {
    /// Its package.
    pub package: String,
    /// Its folder.
    pub folder: PathBuf,
    /// Its files.
    pub files: Vec<NewFile>,
}

impl NewCrate {
    /// A crate of these files, each with its path inside the folder.
    pub(super) fn new<const N: usize>(
        package: String,
        folder: &Path,
        files: [(&str, String); N],
    ) -> Self {
        let files = files.map(|(path, text)| NewFile {
            path: folder.join(path),
            text,
        });
        Self {
            package,
            folder: folder.to_owned(),
            files: files.into(),
        }
    }
}
