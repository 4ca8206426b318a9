//! Whether an import is met.

/// Whether the Core that a module reaches for is there.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum ImportState {
    /// It is served, with the features asked for.
    Bound,
    /// It is not, or not with these features: an optional import gives `None`.
    Absent,
}
