//! `SystemView`.

use core_ecs::{EcsError, Schedule, SystemView, Task, World};
use keyway::viewmodel;

use super::{accesses, lay_out, order};
use crate::Ecs;

#[viewmodel(SystemView)]
impl Ecs {
    /// See [`SystemView::plan`].
    pub fn plan(world: &World, tasks: &[Task]) -> Result<Schedule, EcsError> {
        let order = order(tasks)?;
        let accesses = tasks
            .iter()
            .map(|task| accesses(world, task))
            .collect::<Result<Vec<_>, _>>()?;
        Ok(Schedule {
            stages: lay_out(tasks, &order, &accesses),
            tables: world.tables.len() as u32,
        })
    }
}
