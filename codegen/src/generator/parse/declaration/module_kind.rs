//! `ModuleKind`, the values of the key `kind`.

use std::fmt;

use serde::Serialize;

/// The four kinds of modules.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum ModuleKind {
    /// Models and Views, no logic.
    Core,
    /// Implements one Core; exactly one System is bound to a Core.
    System,
    /// Implements one Core; many may be bound to it.
    Plugin,
    /// Names the Cores it needs, the Systems it prefers, its Plugins.
    App,
}

impl ModuleKind {
    /// Value of the key in the manifest.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Core => "core",
            Self::System => "system",
            Self::Plugin => "plugin",
            Self::App => "app",
        }
    }
}

impl fmt::Display for ModuleKind {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(match self {
            Self::Core => "Core",
            Self::System => "System",
            Self::Plugin => "Plugin",
            Self::App => "App",
        })
    }
}
