//! One generated file and what lies at its place.

use std::path::PathBuf;

use similar::TextDiff;

use super::ChangeKind;

/// One generated file and what lies at its place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// The package that it is generated from.
    pub package: String,
    /// Where it lies.
    pub path: PathBuf,
    /// How it is shown: relative to the workspace, with forward slashes.
    pub name: String,
    /// What is to happen to it.
    pub kind: ChangeKind,
    /// What it says now; empty if it is missing.
    pub old: String,
    /// What it has to say; empty if it is an orphan.
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
