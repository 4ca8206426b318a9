//! `AppSlot`, a static slot with its accessor.

use super::Serving;
use crate::generator::parse::Presence;
use crate::generator::plan::contract::CoreRef;

/// The slot of one Core in an App.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AppSlot {
    /// Core behind the slot.
    pub core: CoreRef,
    /// Name of the static.
    pub slot: String,
    /// Name of the accessor function; `None` for a Core that the App does not list.
    pub accessor: Option<String>,
    /// Name of the slots of what is behind its layers, and how many there are.
    pub behind: (String, usize),
    /// Whether the accessor returns the table, or an `Option`.
    pub presence: Presence,
    /// Candidate that serves the Core.
    pub serving: Serving,
}
