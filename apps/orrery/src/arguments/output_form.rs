//! How the outcome is told.

/// How the outcome is told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum OutputForm {
    /// A picture and a table.
    Table,
    /// One JSON object.
    Json,
    /// One JSON object for each frame, and a picture at the end.
    Progress,
}
