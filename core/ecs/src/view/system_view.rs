//! Tasks are laid out so that some may run at the same time.

use keyway::view;

use crate::{EcsError, Schedule, Task, World};

/// Plans which tasks may run at the same time. [`World::lend`](crate::World::lend) then deals the columns out; threads belong to the host.
#[view]
pub struct SystemView {
    /// Lays tasks out. Two conflict when they touch the same column of the same table, one of them to write, or the same
    /// arena likewise. They run in the order of their declaration, but for those that must come after a later one. In this
    /// order each task comes into the earliest stage that is not before one it conflicts with, and behind each one it
    /// must come after, unless it conflicts with that one as well; with those of its stage that it conflicts with it
    /// shares a lane. Conflicts are found per table: queries that no table joins do not conflict.
    ///
    /// Plan anew when [`Schedule::is_current`](crate::Schedule::is_current) says no: a new table may join what was apart.
    ///
    /// Cost: a few steps per task, query, matching table and fetched column.
    ///
    /// # Errors
    /// An unknown query or component, a component that is written but not fetched, a name that stands twice or is unknown,
    /// constraints that go round in a circle.
    pub plan: fn(world: &World, tasks: &[Task]) -> Result<Schedule, EcsError>,
}
