//! `Requirement`, one Core that a System or Plugin imports.

use super::Presence;
use crate::ground::source::{Located, Location};

/// An entry of `requires`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Requirement {
    /// Place of the entry.
    pub location: Location,
    /// Package name of the Core.
    pub core: Located<String>,
    /// The features asked for.
    pub features: Vec<Located<String>>,
    /// Whether the Core must be bound.
    pub presence: Presence,
}
