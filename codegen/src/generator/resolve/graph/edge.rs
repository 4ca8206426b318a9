//! A requirement between two Cores.

use crate::generator::discover::CrateId;
use crate::ground::source::Location;

/// A module that may serve one Core requires another.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Edge {
    pub(crate) to: CrateId,
    pub(crate) module: CrateId,
    pub(crate) location: Location,
}
