//! `AppView`.

use std::io::{ErrorKind, Write, stderr};

use keyway::{AppView, Flow, viewmodel};

use super::{RunError, Swarm};
use crate::arguments::{Command, HELP};
use crate::output::tell;

/// Exit code of a run that ended early.
const FAILED: u8 = 1;

#[viewmodel(AppView)]
impl Swarm {
    /// Some steps, after which modules may be replaced.
    pub fn frame(&mut self) -> Flow {
        let done = match &self.command {
            Command::Help => told(HELP),
            Command::Version => told(concat!("swarm ", env!("CARGO_PKG_VERSION"), "\n")),
            Command::Run(arguments) => {
                let arguments = arguments.clone();
                self.frame_of_run(&arguments)
            }
        };
        match done {
            Ok(flow) => flow,
            // Whoever reads has seen enough.
            Err(RunError::Output(error)) if error.kind() == ErrorKind::BrokenPipe => Flow::Exit(0),
            Err(error) => {
                // Nobody is left to tell where the error stream itself fails.
                let _ = writeln!(stderr(), "swarm: {error}");
                Flow::Exit(FAILED)
            }
        }
    }
}

fn told(text: &str) -> Result<Flow, RunError> {
    tell(text)?;
    Ok(Flow::Exit(0))
}
