//! `FileContent`.

use super::app::{AppBinding, AppImports, AppPlan, AppProvided, HostedModules, LinkedModules};
use super::contract::CoreTables;
use super::module::{ModuleBinding, ModuleImports};
use crate::generator::lock::LockedContract;

/// The data of a generated file, one variant for each kind of file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FileContent {
    /// `mod.rs` of a Core.
    CoreTables(CoreTables),
    /// `contract.lock` of a Core.
    ContractLock(LockedContract),
    /// `mod.rs` of a System or Plugin.
    ModuleBinding(ModuleBinding),
    /// `imports.rs` of a System or Plugin.
    ModuleImports(ModuleImports),
    /// `layer.rs` of a layer whose functions Keyway writes: its whole text.
    WrittenLayer(String),
    /// `mod.rs` of an App.
    AppBinding(AppBinding),
    /// `imports.rs` of an App.
    AppImports(AppImports),
    /// `modules.rs` of an App.
    AppModules(AppImports),
    /// `provided.rs` of an App.
    AppProvided(AppProvided),
    /// `plan.rs` of an App.
    AppPlan(AppPlan),
    /// `hosted.rs` of an App.
    HostedModules(HostedModules),
    /// `linked.rs` of an App.
    LinkedModules(LinkedModules),
}
