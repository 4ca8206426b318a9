//! `Comparison`, the result of the apply stage's first half.

use super::{Change, ChangeKind};
use crate::ground::diagnostic::Diagnostics;

/// All generated files, compared with the files on disk.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Comparison {
    /// Every file, unchanged ones included, in the order of the crates.
    pub changes: Vec<Change>,
    /// Findings against writing: files without the marker, and breaking contracts; with an error nothing is to be
    /// written.
    pub diagnostics: Diagnostics,
}

impl Comparison {
    /// The files that differ from the generated text.
    pub fn pending(&self) -> impl Iterator<Item = &Change> {
        let changes = self.changes.iter();
        changes.filter(|change| change.kind != ChangeKind::Unchanged)
    }

    /// The files among these that can be written without a decision of the user.
    pub fn writable(&self) -> impl Iterator<Item = &Change> {
        self.pending()
            .filter(|change| change.kind != ChangeKind::Held)
    }
}
