//! `DrawnBox`.

use serde::Serialize;

use crate::generator::graph::NodeKind;

/// A module or Core in its place; all lengths are in pixels.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct DrawnBox {
    /// Package name of the module.
    pub name: String,
    /// Role of the module.
    pub kind: NodeKind,
    /// Text below the name, if there is one.
    pub remark: Option<String>,
    /// Left edge.
    pub x: usize,
    /// Upper edge.
    pub y: usize,
    /// Width.
    pub width: usize,
    /// Height.
    pub height: usize,
}
