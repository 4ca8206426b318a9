//! A requirement between two Cores.

use crate::generator::discover::CrateId;
use crate::ground::source::Location;

/// A module that may serve one Core and requires the next.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct CoreEdge {
    /// The Core that the module may serve.
    pub core: CrateId,
    /// The Core that it requires.
    pub requires: CrateId,
    /// The module.
    pub module: CrateId,
    /// Where it says so.
    pub location: Location,
}
