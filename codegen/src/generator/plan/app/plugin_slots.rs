//! The slots of a Core's Plugins.

use crate::generator::plan::contract::CoreRef;

/// The slots of a Core's Plugins.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PluginSlots {
    /// The Core.
    pub core: CoreRef,
    /// The static that holds the slots.
    pub slots: String,
    /// The function that gives the Plugins.
    pub accessor: String,
    /// The packages, in the order of the App.
    pub plugins: Vec<String>,
}
