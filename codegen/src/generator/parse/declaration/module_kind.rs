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
    /// Every kind, in the order in which messages list them.
    pub const ALL: [Self; 4] = [Self::Core, Self::System, Self::Plugin, Self::App];

    /// Whether a module of this kind implements one Core and is loaded by Apps. All that holds for Systems and Plugins
    /// alike asks this.
    #[must_use]
    pub fn is_provider(self) -> bool {
        match self {
            Self::System | Self::Plugin => true,
            Self::Core | Self::App => false,
        }
    }

    /// Name with its article, as in `a System`, for messages.
    #[must_use]
    pub fn with_article(self) -> &'static str {
        match self {
            Self::Core => "a Core",
            Self::System => "a System",
            Self::Plugin => "a Plugin",
            Self::App => "an App",
        }
    }

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
