//! `imports.rs` of a System or Plugin.

use super::ImportSlot;

/// The import slots of a System or Plugin.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ModuleImports {
    /// Package name of the module.
    pub package: String,
    /// Slots in the order of the requirements.
    pub slots: Vec<ImportSlot>,
}
