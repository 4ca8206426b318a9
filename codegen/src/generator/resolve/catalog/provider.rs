//! `Provider`, a System or Plugin with ids for names.

use std::collections::BTreeSet;

use super::Need;
use crate::generator::discover::CrateId;
use crate::generator::parse::ModuleKind;
use crate::ground::source::Location;

/// A System or Plugin with what it provides and needs.
#[derive(Clone, Debug)]
pub(crate) struct Provider {
    pub(crate) kind: ModuleKind,
    pub(crate) core: CrateId,
    pub(crate) features: BTreeSet<String>,
    pub(crate) needs: Vec<Need>,
    /// Place of `provides` in the manifest.
    pub(crate) location: Location,
}

impl Provider {
    /// Those of the `required` features that it does not provide, in order.
    pub(crate) fn lacks<'a>(&self, required: impl IntoIterator<Item = &'a String>) -> Vec<String> {
        required
            .into_iter()
            .filter(|feature| !self.features.contains(*feature))
            .cloned()
            .collect()
    }
}
