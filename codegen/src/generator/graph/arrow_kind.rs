//! `ArrowKind`.

use serde::Serialize;

/// Meaning of an arrow.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum ArrowKind {
    /// The module requires the Core.
    Requires,
    /// The module imports the Core as optional.
    Wishes,
    /// The App provides the Core or lists Plugins of it, and does not require it.
    Lists,
    /// The layer stands in front of the next one, or of the System.
    Wraps,
    /// The Core is served by the System, the outermost layer or the Plugin.
    ServedBy,
    /// The System is a standby: it serves the Core if the candidate before it refuses.
    StandsBy,
}

impl ArrowKind {
    /// Whether the arrow is drawn with a dashed line.
    #[must_use]
    pub fn is_broken(self) -> bool {
        matches!(self, Self::Wishes | Self::StandsBy)
    }
}
