//! `Declaration`, the table `[package.metadata.module]` of a manifest.

use super::{AppDeclaration, CoreDeclaration, ModuleKind, ProviderDeclaration, Role};
use crate::ground::source::Location;

/// The declaration of a crate as a module.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Declaration {
    /// The value of `kind`, which stands for the whole table in messages.
    pub location: Location,
    /// The kind with its keys.
    pub role: Role,
}

impl Declaration {
    /// Kind of the module.
    #[must_use]
    pub fn kind(&self) -> ModuleKind {
        match &self.role {
            Role::Core(_) => ModuleKind::Core,
            Role::Provider(kind, _) => *kind,
            Role::App(_) => ModuleKind::App,
        }
    }

    /// The table, if this is a Core.
    #[must_use]
    pub fn core(&self) -> Option<&CoreDeclaration> {
        match &self.role {
            Role::Core(core) => Some(core),
            _ => None,
        }
    }

    /// The table, if this is a module that implements a Core.
    #[must_use]
    pub fn provider(&self) -> Option<&ProviderDeclaration> {
        match &self.role {
            Role::Provider(_, provider) => Some(provider),
            _ => None,
        }
    }

    /// The table, if this is an App.
    #[must_use]
    pub fn app(&self) -> Option<&AppDeclaration> {
        match &self.role {
            Role::App(app) => Some(app),
            _ => None,
        }
    }
}
