//! `ChainPlan`, the place in a loaded App for layers of a Core that the App does not list.

use crate::generator::plan::contract::CoreRef;

/// The chain in front of a Core that one table serves.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ChainPlan {
    /// The Core.
    pub core: CoreRef,
    /// Name of the slot that importers of the Core follow, and of the chain beside it.
    pub slot: String,
}
