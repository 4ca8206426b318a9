//! `TableRow`, the tables of one View in a module.

/// The tables of one View.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TableRow {
    /// The field in the `Views` of the Core.
    pub field: String,
    /// Path of the table for hosts.
    pub hosted: String,
    /// Path of the table for static programs.
    pub linked: String,
    /// The `cfg` predicates on the way to the impl block.
    pub conditions: Vec<String>,
}
