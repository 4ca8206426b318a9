//! A Core that a module needs.

use crate::generator::discover::CrateId;
use crate::generator::parse::Presence;
use crate::ground::source::{Located, Location};

/// A Core that a module needs.
#[derive(Clone, Debug)]
pub(crate) struct Need {
    pub(crate) core: CrateId,
    /// The features asked for that the Core declares; others are reported by the check stage and asked of nobody.
    pub(crate) features: Vec<Located<String>>,
    pub(crate) presence: Presence,
    pub(crate) location: Location,
}

impl Need {
    pub(crate) fn is_required(&self) -> bool {
        self.presence == Presence::Required
    }
}
