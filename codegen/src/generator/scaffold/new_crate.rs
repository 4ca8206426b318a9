//! `NewCrate`, the files of a crate that is to be written.

use std::path::{Path, PathBuf};

/// The package, folder and files of a crate that is to be written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewCrate {
    /// Package name of the new crate.
    pub package: String,
    /// Absolute path of its folder.
    pub folder: PathBuf,
    /// Path and text of each file.
    pub files: Vec<(PathBuf, String)>,
}

impl NewCrate {
    /// Makes a crate of these files, each with its path inside the folder.
    pub(super) fn new<const N: usize>(
        package: String,
        folder: &Path,
        files: [(&str, String); N],
    ) -> Self {
        let files = files.map(|(path, text)| (folder.join(path), text));
        Self {
            package,
            folder: folder.to_owned(),
            files: files.into(),
        }
    }
}
