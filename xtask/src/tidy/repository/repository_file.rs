//! `RepositoryFile`, one text file.

/// A text file of a repository.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct RepositoryFile {
    /// Path relative to the workspace, with forward slashes.
    pub(crate) path: String,
    /// Content of the file.
    pub(crate) text: String,
}

impl RepositoryFile {
    /// The name of the file without its folders.
    #[must_use]
    pub(crate) fn name(&self) -> &str {
        self.path.rsplit('/').next().unwrap_or(&self.path)
    }
}
