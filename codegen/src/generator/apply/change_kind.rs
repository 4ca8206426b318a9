//! `ChangeKind`.

use std::fmt;

/// State of a generated file on disk, which decides what is to happen to it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum ChangeKind {
    /// The file is missing and is to be written.
    Missing,
    /// The file has another text and is to be replaced.
    Stale,
    /// The file was generated earlier and is not any more; it is to be removed.
    Orphaned,
    /// The file has another text and is kept until the user decides, as for a breaking contract.
    Held,
    /// A lock of a contract that nobody has locked yet: it is no difference, and is written only when asked for.
    Unlocked,
    /// The file has the generated text.
    Unchanged,
}

impl fmt::Display for ChangeKind {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(match self {
            Self::Missing => "missing",
            Self::Stale => "stale",
            Self::Orphaned => "orphaned",
            Self::Held => "held",
            Self::Unlocked => "unlocked",
            Self::Unchanged => "unchanged",
        })
    }
}
