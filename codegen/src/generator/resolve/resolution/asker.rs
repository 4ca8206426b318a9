//! Who asks for a Core.

use super::AskKind;
use crate::generator::discover::CrateId;
use crate::generator::parse::Presence;
use crate::ground::source::Location;

/// A module that asks for a Core or one of its features, and where it says so.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Asker {
    /// The module.
    pub module: CrateId,
    /// How it asks.
    pub kind: AskKind,
    /// Whether the Core must be bound for it.
    pub presence: Presence,
    /// Where it is written.
    pub location: Location,
}
