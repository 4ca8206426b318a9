//! `Binding`.

use super::Shortfall;
use crate::generator::discover::CrateId;

/// The module that serves a Core in one App, or the lack of one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Binding {
    /// Served by this System.
    System(CrateId),
    /// Served by Plugins only.
    Plugins,
    /// Served by nothing, which is allowed: all imports of the Core are optional.
    Pending(Shortfall),
    /// Served by nothing, which is an error.
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
