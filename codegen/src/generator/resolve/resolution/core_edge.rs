//! `CoreEdge`, a requirement between two Cores.

use crate::generator::discover::CrateId;
use crate::ground::source::Location;

/// A module that may serve one Core and requires the next.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct CoreEdge {
    /// The Core that the module may serve.
    pub core: CrateId,
    /// The Core that it requires.
    pub requires: CrateId,
    /// Module that makes the connection.
    pub module: CrateId,
    /// Place of the requirement in the module's manifest.
    pub location: Location,
}
