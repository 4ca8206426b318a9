//! The beginning of the ViewModel.

use app_console::{Command, FaultyFrames};
use core_ecs::World;
use keyway::viewmodel;

use super::Orrery;
use crate::arguments::parse;
use crate::input::read;
use crate::logger::Logger;
use crate::start_refusal::StartRefusal;

#[viewmodel]
impl Orrery {
    /// Reads what the user asks for, and the bodies. The run begins with the first frame.
    ///
    /// The logger is that of `main` already, unless this is launched: then there is no `main`.
    ///
    /// # Errors
    /// A log level that is none, a command line that is not understood, a file that cannot be used.
    pub fn initialize() -> Result<Self, StartRefusal> {
        Logger::install()?;
        let command = parse(std::env::args_os().skip(1))?;
        let states = match &command {
            Command::Run(arguments) => read(arguments.input.as_deref())?,
            Command::Help | Command::Version => Vec::new(),
        };
        Ok(Self {
            command,
            states,
            world: World::default(),
            bodies: None,
            entities: Vec::new(),
            steps: 0,
            start_energy: 0.0,
            trails: Vec::new(),
            faulty_frames: FaultyFrames::default(),
            told: 0,
        })
    }
}
