//! `modules.rs` of an App.

use super::{AppSlot, PluginSlots};

/// The modules of an App for a program with a loop of its own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AppModules {
    /// The package.
    pub package: String,
    /// The Cores that it lists.
    pub slots: Vec<AppSlot>,
    /// Its Plugins.
    pub plugins: Vec<PluginSlots>,
}
