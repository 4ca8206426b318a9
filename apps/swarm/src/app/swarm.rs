//! The ViewModel.

use std::time::Duration;

use app_console::{Command, FaultyFrames};
use core_ecs::World;
use keyway::viewmodel;

use crate::arguments::Arguments;

/// The App. The run itself outlives a reload; what the user asked for is read again.
#[viewmodel]
#[derive(Debug)]
pub struct Swarm {
    /// What the program shall do.
    pub(super) command: Command<Arguments>,
    #[viewmodel(persist)]
    pub(super) world: World,
    /// Whether there is a swarm in the world.
    #[viewmodel(persist)]
    pub(super) has_begun: bool,
    /// Steps done in this run.
    #[viewmodel(persist)]
    pub(super) ticks: u64,
    /// What the steps of this run took.
    #[viewmodel(persist)]
    pub(super) time: Duration,
    /// The world of the next frame, until its steps have come back.
    pub(super) next: World,
    /// Whether another ECS was asked for.
    pub(super) has_asked: bool,
    /// Frames in a row that Faults have ended.
    pub(super) faulty_frames: FaultyFrames,
}
