//! `SourceFile`, one text with its name.

use std::path::PathBuf;

use super::Position;

/// A file with the text it had when it was read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SourceFile {
    /// Absolute path of the file.
    pub path: PathBuf,
    /// Display name: the path relative to the workspace, with forward slashes.
    pub name: String,
    /// Content of the file.
    pub text: String,
}

impl SourceFile {
    /// Line and column of the byte at `offset`; the end of the text if it lies behind it.
    #[must_use]
    pub fn position(&self, offset: usize) -> Position {
        let bytes = &self.text.as_bytes()[..offset.min(self.text.len())];
        let before = String::from_utf8_lossy(bytes);
        let line = before.matches('\n').count() + 1;
        let column = before
            .rsplit('\n')
            .next()
            .map_or(0, |last| last.chars().count())
            + 1;
        Position { line, column }
    }
}
