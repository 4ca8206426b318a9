//! `imports.rs` of a System or Plugin.

use super::ImportSlot;

/// The Cores that a System or Plugin reaches.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ModuleImports {
    /// The package.
    pub package: String,
    /// In the order of the requirements.
    pub slots: Vec<ImportSlot>,
}
