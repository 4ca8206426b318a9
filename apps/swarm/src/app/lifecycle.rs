//! The beginning of the ViewModel.

use std::time::Duration;

use app_console::FaultyFrames;
use core_ecs::World;
use keyway::viewmodel;

use super::Swarm;
use crate::arguments::{ArgumentsError, parse};

#[viewmodel]
impl Swarm {
    /// Reads what the user asks for. The run begins with the first frame.
    ///
    /// # Errors
    /// A command line that is not understood.
    pub fn initialize() -> Result<Self, ArgumentsError> {
        Ok(Self {
            command: parse(std::env::args_os().skip(1))?,
            world: World::default(),
            has_begun: false,
            ticks: 0,
            time: Duration::ZERO,
            next: World::default(),
            has_asked: false,
            faulty_frames: FaultyFrames::default(),
        })
    }
}
