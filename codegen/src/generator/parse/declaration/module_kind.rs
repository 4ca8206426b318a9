//! `ModuleKind`, the values of the key `kind`.

use std::fmt;

use serde::Serialize;

/// The kinds of modules.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum ModuleKind {
    /// Models and Views, no logic.
    Core,
    /// Implements one Core; exactly one System is bound to a Core.
    System,
    /// Implements one Core; many may be bound to it.
    Plugin,
    /// Implements one Core in front of what serves it, which it calls.
    Layer,
    /// Names the Cores it needs, the Systems it prefers, its Plugins.
    App,
}

impl ModuleKind {
    /// Every kind, in the order in which messages list them.
    pub const ALL: [Self; 5] = [
        Self::Core,
        Self::System,
        Self::Plugin,
        Self::Layer,
        Self::App,
    ];

    /// Whether a module of this kind implements one Core and is loaded by Apps. All that holds for Systems, Plugins
    /// and layers alike asks this.
    #[must_use]
    pub fn is_provider(self) -> bool {
        match self {
            Self::System | Self::Plugin | Self::Layer => true,
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
            Self::Layer => "a layer",
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
            Self::Layer => "layer",
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
            Self::Layer => "layer",
            Self::App => "App",
        })
    }
}
