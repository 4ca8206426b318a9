//! `Seat`, one row of a Plan.
use super::Candidate;

/// One place in a Plan: a Core to be served by a System, a layer in front of what serves the Core, or a Plugin to be bound beside
/// others. The layers of a Core follow the System's seat, from the innermost to the outermost.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Seat {
    /// Package name of the Core.
    pub core: &'static str,
    /// Whether the App also runs with the seat empty.
    pub optional: bool,
    /// Candidates in order of preference: the pick, then the standbys; the seat of a layer or Plugin has one.
    pub candidates: &'static [Candidate],
}
