//! A View in the tables of its Core.

/// A View in the tables of its Core.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ViewRow {
    /// The field.
    pub field: String,
    /// The name.
    pub name: String,
    /// The path.
    pub path: String,
    /// The `cfg` predicates on the way to it.
    pub conditions: Vec<String>,
}
