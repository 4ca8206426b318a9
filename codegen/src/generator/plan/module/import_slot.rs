//! `ImportSlot`, a static slot of a System or Plugin with its accessor.

use crate::generator::parse::Presence;
use crate::generator::plan::contract::CoreRef;

/// The slot behind one accessor.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ImportSlot {
    /// Core behind the slot.
    pub core: CoreRef,
    /// Name of the static.
    pub slot: String,
    /// Name of the accessor function.
    pub accessor: String,
    /// Whether the accessor returns the table, or an `Option`.
    pub presence: Presence,
}
