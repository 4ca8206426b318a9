//! `Provision`, a Core that a module implements.

use crate::ground::source::{Located, Location};

/// The value of `provides` of a System or Plugin, and an entry of that of an App.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Provision {
    /// Place of the value.
    pub location: Location,
    /// Package name of the Core.
    pub core: Located<String>,
    /// Features of the Core that the module provides.
    pub features: Vec<Located<String>>,
}
