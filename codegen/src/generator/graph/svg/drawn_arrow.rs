//! `DrawnArrow`.

use serde::Serialize;

/// An arrow in its place; all lengths are in pixels.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct DrawnArrow {
    /// Its line, in the language of the attribute `d` of an SVG path.
    pub line: String,
    /// Whether the line is dashed.
    pub is_broken: bool,
    /// Names of the required features, separated by commas; empty if there are none.
    pub features: String,
    /// Horizontal middle of the text of the features.
    pub x: usize,
    /// Base line of that text.
    pub y: usize,
}
