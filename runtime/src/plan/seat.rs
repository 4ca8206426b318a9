//! `Seat`, one row of a Plan.
use super::Candidate;

/// One place in a Plan: a Core to be served by a System, or a Plugin to be bound beside others.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Seat {
    /// Package name of the Core.
    pub core: &'static str,
    /// Whether the App also runs with the seat empty.
    pub optional: bool,
    /// Candidates in order of preference: the pick, then the standbys; a Plugin's seat has one.
    pub candidates: &'static [Candidate],
}
