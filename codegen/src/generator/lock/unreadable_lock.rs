//! A lock that makes no sense.

/// A line of a lock that makes no sense.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error(
    "line {line} is not what `gen` writes; restore the file, or delete it to lock the contract anew"
)]
pub struct UnreadableLock {
    /// The line, from one.
    pub line: usize,
}
