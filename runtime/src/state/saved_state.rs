//! `SavedState`, the persisted fields of one module.
use std::collections::BTreeMap;

/// The persisted fields of a ViewModel by name, each with the name of its type: self-describing, so that a field is matched
/// by name and structure, not by position.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SavedState {
    /// Encoded value by field name.
    pub fields: BTreeMap<String, Vec<u8>>,
}

impl SavedState {
    /// This state with the fields of a newer one in place of its own.
    pub(crate) fn overlaid_by(&self, newer: &Self) -> Self {
        let mut both = self.clone();
        both.fields.extend(newer.fields.clone());
        both
    }

    /// The fields among `names`.
    pub(crate) fn limited_to(&self, names: &[&str]) -> Self {
        let mut some = self.clone();
        some.fields
            .retain(|field, _| names.contains(&field.as_str()));
        some
    }
}
