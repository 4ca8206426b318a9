//! What a change means for others.

/// What a change of a contract means for who was written against the old one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum ChangeKind {
    /// It goes on to fit.
    Compatible,
    /// It has to be looked at.
    Breaking,
}
