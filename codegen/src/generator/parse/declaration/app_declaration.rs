//! `AppDeclaration`, the keys of an App.

use super::{CoreEntry, FaultPolicy, Provision};
use crate::ground::source::Located;

/// The table of an App.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct AppDeclaration {
    /// Cores that the App lists, in declared order.
    pub cores: Vec<CoreEntry>,
    /// Package names of its Plugins, in declared order.
    pub plugins: Vec<Located<String>>,
    /// Cores that the App implements itself, for its modules, in declared order.
    pub provides: Vec<Provision>,
    /// Paths of the public keys that its sets of modules are signed with, from the folder of its manifest.
    pub trust: Vec<Located<String>>,
    /// Policy for modules that fault.
    pub on_fault: FaultPolicy,
}
