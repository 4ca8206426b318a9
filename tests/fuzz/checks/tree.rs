//! `Tree`.
use keyway::private::serde::{self, Deserialize, Serialize};

/// A type in itself: what is nested deeper than any stack must be refused.
#[derive(Debug, Default, Serialize, Deserialize)]
#[serde(crate = "serde")]
pub(crate) struct Tree {
    name: String,
    children: Vec<Tree>,
    beside: Option<Box<Tree>>,
}
