//! `SavedState`, the persisted fields of one module.
use std::collections::{BTreeMap, BTreeSet};

use crate::codec::Reader;

/// The persisted fields of a ViewModel by name, each with the name of its type: self-describing, so that a field is matched
/// by name and structure, not by position.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SavedState {
    /// Encoded value by field name.
    pub fields: BTreeMap<String, Vec<u8>>,
    /// Names of fields that were handed over as they are, and of which there is no copy among `fields`; none in a state that
    /// was saved for another process.
    pub moved: BTreeSet<String>,
}

impl SavedState {
    /// This state with the fields of a newer one in place of its own.
    pub(crate) fn overlaid_by(&self, newer: &Self) -> Self {
        let mut both = self.clone();
        both.fields.extend(newer.fields.clone());
        both.leave_out(newer.moved.clone());
        both
    }

    /// This state without the fields called `moved`, which are handed over as they are.
    pub(super) fn leave_out(&mut self, moved: BTreeSet<String>) {
        self.fields.retain(|field, _| !moved.contains(field));
        self.moved = moved;
    }

    /// This state, and in place of what was moved the values in `now`: a later moment, so that of the other fields those
    /// come from there as well whose type has not changed in between.
    pub(crate) fn completed_by(&self, now: &Self) -> Self {
        let mut whole = self.clone();
        whole.moved.clear();
        let is_wanted = |field: &String, value: &[u8]| {
            let then = self.fields.get(field);
            let is_same = then.is_some_and(|then| Reader::is_of_one_type(then, value));
            is_same || self.moved.contains(field)
        };
        let wanted = now
            .fields
            .iter()
            .filter(|(field, value)| is_wanted(field, value));
        let wanted = wanted.map(|(field, value)| (field.clone(), value.clone()));
        whole.fields.extend(wanted);
        whole
    }

    /// The fields among `names`, but for those that were moved.
    pub(crate) fn limited_to(&self, names: &[&str]) -> Self {
        let mut some = self.clone();
        some.moved.clear();
        some.fields
            .retain(|field, _| names.contains(&field.as_str()));
        some
    }
}
