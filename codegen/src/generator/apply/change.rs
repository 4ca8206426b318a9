//! `Change`, one row of a comparison.

use std::path::PathBuf;

use similar::TextDiff;

use super::ChangeKind;

/// One generated file, compared with the file on disk.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// The package that it is generated from.
    pub package: String,
    /// Absolute path of the file.
    pub path: PathBuf,
    /// Display name: the path relative to the workspace, with forward slashes.
    pub name: String,
    /// Action that makes the file current.
    pub kind: ChangeKind,
    /// Text on disk; empty if the file is missing.
    pub old: String,
    /// Generated text; empty if the file is an orphan.
    pub new: String,
}

impl Change {
    /// The difference as a unified diff; empty if there is none.
    #[must_use]
    pub fn diff(&self) -> String {
        let diff = TextDiff::from_lines(self.old.as_str(), self.new.as_str());
        let (old, new) = match self.kind {
            ChangeKind::Missing => ("/dev/null".to_owned(), format!("b/{}", self.name)),
            ChangeKind::Orphaned => (format!("a/{}", self.name), "/dev/null".to_owned()),
            _ => (format!("a/{}", self.name), format!("b/{}", self.name)),
        };
        diff.unified_diff().header(&old, &new).to_string()
    }
}
