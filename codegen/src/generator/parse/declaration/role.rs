//! `Role`.

use super::{AppDeclaration, CoreDeclaration, ProviderDeclaration};

/// The kind of a module with the keys of that kind.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Role {
    /// A Core with its keys.
    Core(CoreDeclaration),
    /// A System with its keys.
    System(ProviderDeclaration),
    /// A Plugin with its keys.
    Plugin(ProviderDeclaration),
    /// An App with its keys.
    App(AppDeclaration),
}
