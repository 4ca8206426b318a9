//! `SavedState`, the persisted fields of one module.
use std::collections::BTreeMap;

/// The persisted fields of a ViewModel by name, each with the name of its type: self-describing, so that a field is matched
/// by name and structure, not by position.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SavedState {
    /// Encoded value by field name.
    pub fields: BTreeMap<String, Vec<u8>>,
}
