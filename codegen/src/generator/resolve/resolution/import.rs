//! A Core that a module reaches for.

use super::ImportState;
use crate::generator::discover::CrateId;
use crate::generator::parse::Presence;
use crate::ground::source::Location;

/// A Core that the App, a System, a standby or a Plugin reaches for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Import {
    /// The module.
    pub module: CrateId,
    /// The Core.
    pub core: CrateId,
    /// Whether it must be bound.
    pub presence: Presence,
    /// Whether it is.
    pub state: ImportState,
    /// Where the module says so.
    pub location: Location,
}
