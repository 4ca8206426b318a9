//! Another pick with which a failure would not have happened.

use crate::generator::discover::CrateId;

/// A later candidate that would do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LaterCandidate {
    /// The Core.
    pub core: CrateId,
    /// The System that was picked for it.
    pub picked: CrateId,
    /// The one that would do.
    pub candidate: CrateId,
}
