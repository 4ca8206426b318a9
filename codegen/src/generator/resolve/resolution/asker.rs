//! `Asker`.

use super::AskKind;
use crate::generator::discover::CrateId;
use crate::generator::parse::Presence;
use crate::ground::source::Location;

/// A module that asks for a Core or one of its features, with the place in its manifest.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Asker {
    /// Module that asks for the Core.
    pub module: CrateId,
    /// Declaration through which it asks.
    pub kind: AskKind,
    /// Whether the Core must be bound for it.
    pub presence: Presence,
    /// Place in the module's manifest.
    pub location: Location,
}
