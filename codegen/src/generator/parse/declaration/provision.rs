//! The Core that a System or Plugin implements.

use crate::ground::source::{Located, Location};

/// The value of `provides`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Provision {
    /// The value.
    pub location: Location,
    /// Package name of the Core.
    pub core: Located<String>,
    /// The features provided.
    pub features: Vec<Located<String>>,
}
