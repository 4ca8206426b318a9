//! `LaterCandidate`, another pick that would avoid a failure.

use crate::generator::discover::CrateId;

/// A later candidate with which a failure would not have happened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LaterCandidate {
    /// Core with the other pick.
    pub core: CrateId,
    /// The System that was picked for it.
    pub picked: CrateId,
    /// System that would avoid the failure.
    pub candidate: CrateId,
}
