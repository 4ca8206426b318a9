//! What became of the code that runs when a library is opened.

/// Whether the constructor of the published library has run.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Constructor {
    /// Refused before anything was opened.
    Silent,
    /// Opened.
    Ran,
}
