//! Tasks that must run one after the other, and what they touch.

use keyway::model;

use super::{ComponentId, Part};

/// Tasks that conflict with each other, directly or through a third, in the order of their declaration.
#[model]
#[derive(Default, PartialEq, Eq)]
pub struct LanePlan {
    /// Positions of its tasks in the list that was planned, ascending.
    pub tasks: Vec<u32>,
    /// What it is lent, by table, ascending.
    pub parts: Vec<Part>,
    /// Components whose arenas it may write, ascending.
    pub arenas: Vec<ComponentId>,
}
