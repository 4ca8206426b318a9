//! The kind of a module together with its keys.

use super::{AppDeclaration, CoreDeclaration, ProviderDeclaration};

/// What a module is and what it says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Role {
    /// A Core.
    Core(CoreDeclaration),
    /// A System.
    System(ProviderDeclaration),
    /// A Plugin.
    Plugin(ProviderDeclaration),
    /// An App.
    App(AppDeclaration),
}
