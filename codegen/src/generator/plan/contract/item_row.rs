//! `ItemRow`, an item in a list of a contract.

/// An item that exists under conditions.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ItemRow {
    /// Path of the item.
    pub path: String,
    /// `cfg` predicates of the item and the modules around it.
    pub conditions: Vec<String>,
}
