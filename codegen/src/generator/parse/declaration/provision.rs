//! `Provision`, the Core that a System or Plugin implements.

use crate::ground::source::{Located, Location};

/// The value of `provides`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Provision {
    /// Place of the value.
    pub location: Location,
    /// Package name of the Core.
    pub core: Located<String>,
    /// Features of the Core that the module provides.
    pub features: Vec<Located<String>>,
}
