//! `AppView`.

use app_console::Program;
use keyway::{AppView, Flow, attempt, viewmodel};

use super::{RunError, Swarm};
use crate::arguments::{Arguments, HELP};

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
}
