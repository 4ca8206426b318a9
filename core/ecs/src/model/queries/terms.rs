//! What a query asks for.

use keyway::model;

use super::Term;
use crate::model::identity::ComponentId;

/// What a query fetches and filters by.
#[model]
#[derive(Default, PartialEq, Eq)]
pub struct Terms {
    /// Components whose values are read or written, in the order of the iteration's arguments.
    pub fetch: Vec<Term>,
    /// Components that must be there as well.
    pub with: Vec<ComponentId>,
    /// Components that must not be there.
    pub without: Vec<ComponentId>,
    /// Components that must be there, and by whose changes a changed-only iteration goes.
    pub changed: Vec<ComponentId>,
}
