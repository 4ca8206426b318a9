//! `SystemView`.

use core_ecs::{EcsError, Schedule, SystemView, Task, World};
use keyway::viewmodel;

use super::{order, stages, touched};
use crate::Simple;

#[viewmodel(SystemView)]
impl Simple {
    /// See [`SystemView::plan`].
    pub fn plan(world: &World, tasks: &[Task]) -> Result<Schedule, EcsError> {
        let order = order(tasks)?;
        let mut all = Vec::new();
        for task in tasks {
            all.push(touched(world, task)?);
        }
        Ok(Schedule {
            stages: stages(tasks, &order, &all),
            tables: world.tables.len() as u32,
        })
    }
}
