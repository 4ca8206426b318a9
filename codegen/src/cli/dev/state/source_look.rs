//! The result of a look at the sources.

use std::collections::BTreeSet;
use std::path::PathBuf;

/// The result of a look at the sources.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum SourceLook {
    /// There is nothing to do and nothing to report.
    Same,
    /// These files were written and hold the same as before; the sources equal the published ones.
    Written(BTreeSet<PathBuf>),
    /// The sources equal the published ones again.
    TakenBack,
    /// The sources are to be built. The files differ from the published ones; there are none if nothing was published.
    Changed(BTreeSet<PathBuf>),
}

impl SourceLook {
    /// The result for sources without a change, of which `written` were written.
    pub(super) fn of_written(written: BTreeSet<PathBuf>) -> Self {
        if written.is_empty() {
            Self::Same
        } else {
            Self::Written(written)
        }
    }
}
