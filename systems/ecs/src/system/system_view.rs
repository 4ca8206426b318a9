//! `SystemView`.

use core_ecs::{EcsError, Schedule, SystemView, Task, World};
use keyway::viewmodel;

use crate::Ecs;

#[viewmodel(SystemView)]
impl Ecs {
    /// See [`SystemView::plan`].
    pub fn plan(world: &World, tasks: &[Task]) -> Result<Schedule, EcsError> {
        todo!()
    }
}
