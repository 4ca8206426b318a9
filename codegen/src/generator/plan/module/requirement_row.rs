//! `RequirementRow`, one row of a module's requirements.

use crate::generator::parse::Presence;
use crate::generator::plan::contract::CoreRef;

/// A Core that a module imports.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RequirementRow {
    /// Paths of the imported Core.
    pub core: CoreRef,
    /// The features asked for.
    pub features: Vec<String>,
    /// Whether it must be bound.
    pub presence: Presence,
}
