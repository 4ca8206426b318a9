//! `imports.rs` of an App.

use super::{AppSlot, PluginSlots, Variants};

/// The slots of everything that is bound in an App.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AppImports {
    /// The package.
    pub package: String,
    /// The variants that it is built in.
    pub variants: Variants,
    /// Those of the Cores that it lists, in its order, then those that only its modules use.
    pub slots: Vec<AppSlot>,
    /// Those of the Plugins, one list for each Core that has some.
    pub plugins: Vec<PluginSlots>,
}
