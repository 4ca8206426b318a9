//! `Provided`, a Core of an App's own with ids for names.

use std::collections::BTreeSet;

use crate::generator::discover::CrateId;
use crate::ground::source::Location;

/// A Core that an App implements itself.
#[derive(Clone, Debug)]
pub(crate) struct Provided {
    pub(crate) core: CrateId,
    pub(crate) features: BTreeSet<String>,
    /// Place in `provides` of the manifest.
    pub(crate) location: Location,
}

impl Provided {
    /// Those of the `required` features that it does not provide, in order.
    pub(crate) fn lacks<'a>(&self, required: impl IntoIterator<Item = &'a String>) -> Vec<String> {
        let required = required.into_iter();
        let lacking = required.filter(|feature| !self.features.contains(*feature));
        lacking.cloned().collect()
    }
}
