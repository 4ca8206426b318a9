//! What serves a Core.

use super::Shortfall;
use crate::generator::discover::CrateId;

/// What serves a Core in one App.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Binding {
    /// This System.
    System(CrateId),
    /// Plugins only.
    Plugins,
    /// Nothing for now, which nobody minds.
    Pending(Shortfall),
    /// Nothing, which is an error.
    Failed(Shortfall),
}

impl Binding {
    /// Whether this is an error.
    #[must_use]
    pub fn is_failed(&self) -> bool {
        matches!(self, Self::Failed(_))
    }

    /// The System, if one is bound.
    #[must_use]
    pub fn system(&self) -> Option<CrateId> {
        match self {
            Self::System(system) => Some(*system),
            _ => None,
        }
    }
}
