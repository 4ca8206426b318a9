//! Another pick, tried to say whether it would do.

use crate::generator::discover::CrateId;

/// A System that is tried first for a Core.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Trial {
    pub(crate) core: CrateId,
    pub(crate) system: CrateId,
}
