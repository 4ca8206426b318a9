//! The slot behind one accessor.

use crate::generator::parse::Presence;
use crate::generator::plan::contract::CoreRef;

/// The slot behind one accessor.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ImportSlot {
    /// The Core.
    pub core: CoreRef,
    /// The static that holds the slot.
    pub slot: String,
    /// The function that reads it.
    pub accessor: String,
    /// Whether it must be bound, or else gives an `Option`.
    pub presence: Presence,
}
