//! The number of a View.

use crate::generator::discover::CrateId;

/// Names one View: a Core and the place in its list of Views.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct ViewId {
    /// The Core.
    pub core: CrateId,
    /// The place in `ParsedCrate::views` of the Core.
    pub index: usize,
}
