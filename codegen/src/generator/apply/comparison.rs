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
        changes
            .filter(|change| !matches!(change.kind, ChangeKind::Unlocked | ChangeKind::Unchanged))
    }

    /// How many files are as they have to be.
    #[must_use]
    pub fn unchanged(&self) -> usize {
        let changes = self.changes.iter();
        let unchanged = changes.filter(|change| change.kind == ChangeKind::Unchanged);
        unchanged.count()
    }

    /// Lets the contracts that nobody has locked yet be locked as they are.
    pub fn begin_locks(&mut self) {
        for change in &mut self.changes {
            if change.kind == ChangeKind::Unlocked {
                change.kind = ChangeKind::Missing;
            }
        }
    }

    /// The files among these that can be written without a decision of the user.
    pub fn writable(&self) -> impl Iterator<Item = &Change> {
        self.pending()
            .filter(|change| change.kind != ChangeKind::Held)
    }
}
