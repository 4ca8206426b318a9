//! `imports.rs` of an App.

use super::{AppSlot, PluginSlots, Variants};

/// The slots of all Cores and Plugins that are bound in an App.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AppImports {
    /// Package name of the App.
    pub package: String,
    /// Variants in which the App can be built.
    pub variants: Variants,
    /// One slot per Core: first those that the App lists, in that order, then those that only its modules import.
    pub slots: Vec<AppSlot>,
    /// Slots of the Plugins, one list for each Core that has some.
    pub plugins: Vec<PluginSlots>,
}
