//! How a cost grows, as the report sees it.
use serde::{Deserialize, Serialize};

/// A curve: figures with a place on an axis.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Curve {
    /// The name, under which its figures are.
    pub name: String,
    /// What the axis counts.
    pub axis: String,
    /// What the nanoseconds are for.
    pub unit: String,
}
