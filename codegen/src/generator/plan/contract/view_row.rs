//! `ViewRow`, one field of the generated `Views`.

/// A View in the tables of its Core.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ViewRow {
    /// Name of the field in `Views`.
    pub field: String,
    /// Name of the View.
    pub name: String,
    /// Path of the View.
    pub path: String,
    /// `cfg` predicates of the View and the modules around it.
    pub conditions: Vec<String>,
}
