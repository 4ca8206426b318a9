//! `Swarm`, the App, with its View and its lifecycle.

use std::fs;
use std::time::Duration;

use app_console::{Command, FaultyFrames, Program};
use core_ecs::World;
use keyway::{AppView, Flow, attempt, viewmodel};

use super::RunError;
use crate::arguments::{Arguments, ArgumentsError, Beginning, HELP, parse};
use crate::generated::imports;

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

const PROGRAM: Program = Program {
    name: "swarm",
    version: env!("CARGO_PKG_VERSION"),
    help: HELP,
};

#[viewmodel(AppView)]
impl Swarm {
    /// Some steps, after which modules may be replaced.
    pub fn frame(&mut self) -> Flow {
        let command = self.command.clone();
        PROGRAM.frame(&command, |arguments| self.frame_of_run(arguments))
    }
}

impl Swarm {
    /// One frame of a run. Where a Fault ends it, the world is as it was before the step; the safe point behind the frame
    /// puts another build in the place of the one that has faulted, and the next frame goes on.
    fn frame_of_run(&mut self, arguments: &Arguments) -> Result<Flow, RunError> {
        let done = attempt(|| self.go_on(arguments));
        let done = self.faulty_frames.bear(done);
        done.unwrap_or_else(|fault| Err(RunError::Fault(fault)))
    }

    /// Puts a swarm into the world, or loads one.
    pub(super) fn begin(&mut self, arguments: &Arguments) -> Result<(), RunError> {
        self.world = match &arguments.beginning {
            Beginning::Seed { entities, seed } => {
                let mut world = World::default();
                imports::swarm().swarm.seed(&mut world, *entities, *seed)?;
                world
            }
            Beginning::File(path) => {
                let bytes = fs::read(path).map_err(|source| RunError::File {
                    path: path.clone(),
                    what: "read",
                    source,
                })?;
                let world = imports::ecs().world.load(&bytes);
                world.map_err(|source| RunError::Load {
                    path: path.clone(),
                    source,
                })?
            }
        };
        self.has_begun = true;
        Ok(())
    }
}
