//! `Node`, a box of a picture.

use serde::Serialize;

use super::NodeKind;

/// A module or Core, drawn as a box.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Node {
    /// Package name of the module.
    pub name: String,
    /// Role of the module in this App.
    pub kind: NodeKind,
}
