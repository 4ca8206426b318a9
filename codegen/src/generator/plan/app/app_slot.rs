//! The slot of one Core in an App.

use super::Serving;
use crate::generator::parse::Presence;
use crate::generator::plan::contract::CoreRef;

/// The slot of one Core in an App.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AppSlot {
    /// The Core.
    pub core: CoreRef,
    /// The static that holds the slot.
    pub slot: String,
    /// The function that reads it; `None` for a Core that the App does not list.
    pub accessor: Option<String>,
    /// Whether the App says that it must be bound, or else gets an `Option`.
    pub presence: Presence,
    /// Who serves it.
    pub serving: Serving,
}
