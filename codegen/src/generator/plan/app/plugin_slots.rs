//! `PluginSlots`, a static list of slots with its accessor.

use crate::generator::plan::contract::CoreRef;

/// The slots of a Core's Plugins.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PluginSlots {
    /// Core that the Plugins serve.
    pub core: CoreRef,
    /// Name of the static.
    pub slots: String,
    /// Name of the accessor function.
    pub accessor: String,
    /// Package names of the Plugins, in the order of the App.
    pub plugins: Vec<String>,
}
