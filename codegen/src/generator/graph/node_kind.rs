//! What is drawn as a box.

use serde::Serialize;

/// What a box stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum NodeKind {
    /// The App.
    App,
    /// A Core that something serves.
    Core,
    /// A Core that nothing serves.
    Unserved,
    /// A System that serves a Core.
    System,
    /// A System that would take over.
    Standby,
    /// A Plugin.
    Plugin,
}

impl NodeKind {
    /// What the picture says of it below its name; nothing of what the shape tells already.
    #[must_use]
    pub fn remark(self) -> Option<&'static str> {
        match self {
            Self::Unserved => Some("served by nobody"),
            Self::Standby => Some("standby"),
            Self::Plugin => Some("plugin"),
            Self::App | Self::Core | Self::System => None,
        }
    }
}
