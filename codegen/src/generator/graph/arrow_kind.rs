//! What is drawn as an arrow.

use serde::Serialize;

/// What an arrow says.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum ArrowKind {
    /// The module needs the Core.
    Requires,
    /// The module can do without the Core.
    Wishes,
    /// The App has Plugins of the Core and no need of it.
    Lists,
    /// The Core is served by the System or Plugin.
    ServedBy,
    /// The System would serve the Core if the one before refuses.
    StandsBy,
}

impl ArrowKind {
    /// Whether the arrow is drawn with a broken line.
    #[must_use]
    pub fn is_broken(self) -> bool {
        matches!(self, Self::Wishes | Self::StandsBy)
    }
}
