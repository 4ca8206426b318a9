//! An item in a list of a contract.

/// An item that may be there or not.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ItemRow {
    /// Its path.
    pub path: String,
    /// The `cfg` predicates on the way to it.
    pub conditions: Vec<String>,
}
