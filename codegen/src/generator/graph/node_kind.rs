//! `NodeKind`, the roles of boxes.

use serde::Serialize;

/// Role of a box.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum NodeKind {
    /// The App that the picture is of.
    App,
    /// A Core that something serves.
    Core,
    /// A Core that the App itself serves. There is no arrow back to the App, which would close a cycle.
    Provided,
    /// A Core that nothing serves.
    Unserved,
    /// A System that serves a Core.
    System,
    /// A System that takes over if the pick refuses.
    Standby,
    /// A layer in front of what serves a Core.
    Layer,
    /// A Plugin that serves a Core.
    Plugin,
}

impl NodeKind {
    /// Text below the name; `None` where the shape already tells it.
    #[must_use]
    pub fn remark(self) -> Option<&'static str> {
        match self {
            Self::Provided => Some("served by the App"),
            Self::Unserved => Some("served by nobody"),
            Self::Standby => Some("standby"),
            Self::Layer => Some("layer"),
            Self::Plugin => Some("plugin"),
            Self::App | Self::Core | Self::System => None,
        }
    }
}
