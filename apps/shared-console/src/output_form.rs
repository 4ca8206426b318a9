//! The forms of an outcome.

/// How the outcome of a run is told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OutputForm {
    /// Text for people: pictures and tables.
    Text,
    /// One JSON object, when the run has ended.
    Json,
    /// One JSON object for each frame.
    Progress,
}
