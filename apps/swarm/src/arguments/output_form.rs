//! How the outcome is told.

/// How the outcome is told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum OutputForm {
    /// A few lines.
    Text,
    /// One JSON object.
    Json,
    /// A JSON object for each frame.
    Progress,
}
