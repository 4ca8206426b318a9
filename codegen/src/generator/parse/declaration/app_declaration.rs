//! `AppDeclaration`, the keys of an App.

use super::{CoreEntry, FaultPolicy};
use crate::ground::source::Located;

/// The table of an App.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct AppDeclaration {
    /// Cores that the App lists, in declared order.
    pub cores: Vec<CoreEntry>,
    /// Package names of its Plugins, in declared order.
    pub plugins: Vec<Located<String>>,
    /// Policy for modules that fault.
    pub on_fault: FaultPolicy,
}
