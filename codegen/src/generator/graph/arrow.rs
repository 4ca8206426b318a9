//! An arrow.

use serde::Serialize;

use super::ArrowKind;

/// An arrow from the one who asks, or from a Core to who serves it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Arrow {
    /// The place of its start in [`Picture::nodes`](super::Picture::nodes).
    pub from: usize,
    /// The place of its end.
    pub to: usize,
    /// What it says.
    pub kind: ArrowKind,
    /// The features that are required of the Core.
    pub features: Vec<String>,
}
