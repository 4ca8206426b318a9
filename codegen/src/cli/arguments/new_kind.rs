//! What a new crate can be.

use clap::ValueEnum;

use crate::parse::ModuleKind;

/// What a new crate is to be.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(in crate::cli) enum NewKind {
    /// Models and Views, in core/
    Core,
    /// Implements a Core, in systems/
    System,
    /// Implements a Core beside others, in systems/
    Plugin,
    /// A program with its Cores, in apps/
    App,
}

impl NewKind {
    /// The kind that its manifest declares.
    pub(in crate::cli) fn module_kind(self) -> ModuleKind {
        match self {
            Self::Core => ModuleKind::Core,
            Self::System => ModuleKind::System,
            Self::Plugin => ModuleKind::Plugin,
            Self::App => ModuleKind::App,
        }
    }
}
