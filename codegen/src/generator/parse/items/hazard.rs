//! `Hazard`, code that behaves differently in a module.

use super::HazardKind;
use crate::ground::source::Located;

/// Code that may behave unexpectedly when the module is loaded or replaced.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hazard {
    /// Kind of the code.
    pub kind: HazardKind,
    /// Name of the item, with its place.
    pub name: Located<String>,
}
