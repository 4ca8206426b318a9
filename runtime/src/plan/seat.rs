//! One place in a Plan.
use super::Candidate;

/// A Core that is to be served, or a Plugin that is to be bound beside others.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Seat {
    /// Package name of the Core.
    pub core: &'static str,
    /// Whether the App also runs with the seat empty.
    pub optional: bool,
    /// Who may take it: the pick, then the standbys; a Plugin's seat has one.
    pub candidates: &'static [Candidate],
}
