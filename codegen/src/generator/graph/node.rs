//! A box.

use serde::Serialize;

use super::NodeKind;

/// A module.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Node {
    /// The package.
    pub name: String,
    /// What it is in this App.
    pub kind: NodeKind,
}
