//! Which generation a failed reload is to be put down to.

/// Which generation a failed reload is to be put down to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Blame {
    /// The one that was to take over.
    New,
    /// The live one, which would not hand its state over.
    Live,
}
