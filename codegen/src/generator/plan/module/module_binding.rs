//! `mod.rs` of a System or Plugin, and the part of an App's that makes it a module.

use super::{BehindRow, LifecyclePlan, RequirementRow, StateKind, TableRow};
use crate::generator::parse::ModuleKind;
use crate::generator::plan::contract::CoreRef;

/// The statics that describe, start and export a module.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ModuleBinding {
    /// Package name of the module, in whose name Faults are reported.
    pub package: String,
    /// Name in its description: the package, and of a Core that an App provides also the Core, as in `demo/core-clock`.
    pub name: String,
    /// System, Plugin, layer or App.
    pub kind: ModuleKind,
    /// The Core that it provides.
    pub core: CoreRef,
    /// The features that it provides, in declared order.
    pub features: Vec<String>,
    /// The Cores that it imports, in the order of its slots.
    pub requires: Vec<RequirementRow>,
    /// Path of its ViewModel.
    pub view_model: String,
    /// Its tables, in the order of the Core.
    pub tables: Vec<TableRow>,
    /// For a layer: its forwarders to what is behind it, in the order of the Core.
    pub behind: Vec<BehindRow>,
    /// For a layer: whether Keyway writes its ViewModel.
    pub is_written: bool,
    /// Where its instance lives.
    pub state: StateKind,
    /// Steps of the lifecycle that it implements.
    pub lifecycle: LifecyclePlan,
    /// The symbol that it is exported as.
    pub symbol: String,
}
