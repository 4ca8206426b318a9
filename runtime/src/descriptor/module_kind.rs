//! What a module is.
use std::fmt;

use serde::{Deserialize, Serialize};

/// The kinds of crate that can be loaded.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum ModuleKind {
    /// Implements one Core; one System is bound to a Core at a time.
    System,
    /// Implements one Core beside others, in declared order.
    Plugin,
    /// Implements one Core in front of what serves it, and passes through the functions that it does not write.
    Layer,
    /// The program: names the Cores that it needs and owns the loop's body.
    App,
}

impl ModuleKind {
    /// Whether a module of this kind serves a Core, one module at a time.
    #[must_use]
    pub fn serves(self) -> bool {
        matches!(self, Self::System)
    }

    /// Whether a module of this kind serves a Core beside others.
    #[must_use]
    pub fn serves_beside(self) -> bool {
        matches!(self, Self::Plugin)
    }

    /// Whether a module of this kind stands in front of what serves a Core.
    #[must_use]
    pub fn wraps(self) -> bool {
        matches!(self, Self::Layer)
    }
}

impl fmt::Display for ModuleKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(match self {
            Self::System => "system",
            Self::Plugin => "plugin",
            Self::Layer => "layer",
            Self::App => "app",
        })
    }
}
