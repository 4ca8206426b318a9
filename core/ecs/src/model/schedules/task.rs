//! A piece of work over queries, as the planner sees it.

use keyway::model;

use super::Lent;

/// What a piece of work reads and writes, and what must be done before it. (What Bevy and others call a system.)
#[model]
#[derive(Default, PartialEq, Eq)]
pub struct Task {
    /// The name, unique in a plan.
    pub name: String,
    /// The queries that the task runs, each with the components that it writes.
    pub queries: Vec<Lent>,
    /// Names of tasks of the same plan that must have ended before it begins.
    pub after: Vec<String>,
}
