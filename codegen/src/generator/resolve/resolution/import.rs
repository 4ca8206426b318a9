//! `Import`, one import of one module.

use super::ImportState;
use crate::generator::discover::CrateId;
use crate::generator::parse::Presence;
use crate::ground::source::Location;

/// A Core that the App, a System, a standby or a Plugin imports.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Import {
    /// Module that imports the Core.
    pub module: CrateId,
    /// Core that is imported.
    pub core: CrateId,
    /// Whether it must be bound.
    pub presence: Presence,
    /// Whether it is bound.
    pub state: ImportState,
    /// Place of the import in the module's manifest.
    pub location: Location,
}
