//! `Role`.

use super::{AppDeclaration, CoreDeclaration, ModuleKind, ProviderDeclaration};

/// The kind of a module with the keys of that kind.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Role {
    /// A Core with its keys.
    Core(CoreDeclaration),
    /// A module that implements a Core, with its [kind](ModuleKind::is_provider) and keys.
    Provider(ModuleKind, ProviderDeclaration),
    /// An App with its keys.
    App(AppDeclaration),
}
