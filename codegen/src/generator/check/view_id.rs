//! `ViewId`, a View by its Core and index.

use crate::generator::discover::CrateId;

/// Id of a View: its Core and its index in the Core's list of Views.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct ViewId {
    /// Core that declares the View.
    pub core: CrateId,
    /// Index in `ParsedCrate::views` of the Core.
    pub index: usize,
}
