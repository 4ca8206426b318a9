//! What an App declares.

use super::{CoreEntry, FaultPolicy};
use crate::ground::source::Located;

/// The keys of an App.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct AppDeclaration {
    /// The Cores it needs, as declared.
    pub cores: Vec<CoreEntry>,
    /// Package names of its Plugins, as declared.
    pub plugins: Vec<Located<String>>,
    /// What happens to a module that faults.
    pub on_fault: FaultPolicy,
}
