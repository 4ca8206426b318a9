//! What is to happen to a file.

use std::fmt;

/// What is to happen to a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum ChangeKind {
    /// It is not there and has to be.
    Missing,
    /// It says something else.
    Stale,
    /// It was generated, and is not any more.
    Orphaned,
    /// It says something else and stays, until somebody decides what is meant.
    Held,
    /// A lock of a contract that nobody has locked yet: it is no difference, and is written only when asked for.
    Unlocked,
    /// It is as it has to be.
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
