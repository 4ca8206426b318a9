//! `Need`, one requirement with ids for names.

use crate::generator::discover::CrateId;
use crate::generator::parse::Presence;
use crate::ground::source::{Located, Location};

/// A Core that a module needs.
#[derive(Clone, Debug)]
pub(crate) struct Need {
    pub(crate) core: CrateId,
    /// Required features that the Core declares; others are reported by the check stage and ignored here.
    pub(crate) features: Vec<Located<String>>,
    pub(crate) presence: Presence,
    pub(crate) location: Location,
}

impl Need {
    pub(crate) fn is_required(&self) -> bool {
        self.presence == Presence::Required
    }
}
