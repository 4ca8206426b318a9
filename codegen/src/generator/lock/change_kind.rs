//! `ChangeKind`, compatible or breaking.

/// Effect of a change of a contract on code that was written against the old one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum ChangeKind {
    /// Such code still fits.
    Compatible,
    /// Such code may no longer fit.
    Breaking,
}
