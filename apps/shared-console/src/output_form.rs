//! The forms of an outcome.

/// How the outcome of a run is told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OutputForm {
    /// Text for people.
    Text,
    /// One JSON object.
    Json,
    /// One JSON object for each frame.
    Progress,
}
