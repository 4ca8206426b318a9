//! A place that may surprise.

use super::HazardKind;
use crate::ground::source::Located;

/// A place that may surprise when the module is loaded or replaced.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hazard {
    /// What it is.
    pub kind: HazardKind,
    /// The name of the item, and where it is.
    pub name: Located<String>,
}
