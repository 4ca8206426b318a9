//! One text.

/// A text file of a repository.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct RepositoryFile {
    /// Where it lies, relative to the workspace, with forward slashes.
    pub path: String,
    /// What it says.
    pub text: String,
}

impl RepositoryFile {
    /// The line, from one, that the byte at `offset` stands in.
    #[must_use]
    pub fn line_of(&self, offset: usize) -> usize {
        let before = &self.text.as_bytes()[..offset.min(self.text.len())];
        before.split(|byte| *byte == b'\n').count()
    }

    /// The name of the file without its folders.
    #[must_use]
    pub fn name(&self) -> &str {
        self.path.rsplit('/').next().unwrap_or(&self.path)
    }
}
