//! `Arrow`, an edge of a picture.

use serde::Serialize;

use super::ArrowKind;

/// An arrow from a module to a Core that it asks for, or from a Core to a module that serves it, or from a layer to what is
/// behind it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Arrow {
    /// Index of the start in [`Picture::nodes`](super::Picture::nodes).
    pub from: usize,
    /// Index of the end in the same list.
    pub to: usize,
    /// Meaning of the arrow.
    pub kind: ArrowKind,
    /// The features that are required of the Core.
    pub features: Vec<String>,
}
