//! `ImportState`, bound or absent.

/// Whether an imported Core is served.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum ImportState {
    /// The Core is served with the required features.
    Bound,
    /// The Core is not served, or without these features: an optional import returns `None`.
    Absent,
}
