//! Tasks that must run one after the other, and what they touch.

use keyway::model;

use super::Part;
use crate::model::identity::ComponentId;

/// Tasks that conflict with each other, directly or through a third.
#[model]
#[derive(Default, PartialEq, Eq)]
pub struct LanePlan {
    /// Positions of its tasks in the list that was planned, in the order in which they run.
    pub tasks: Vec<u32>,
    /// What it is lent, by table, ascending.
    pub parts: Vec<Part>,
    /// Components whose arenas it only reads, ascending.
    pub arena_reads: Vec<ComponentId>,
    /// Components whose arenas it alone may read and write, ascending.
    pub arena_writes: Vec<ComponentId>,
}
