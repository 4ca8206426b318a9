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
    /// The App lists Plugins of the Core and does not require it.
    Lists,
    /// The Core is served by the System or Plugin.
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
