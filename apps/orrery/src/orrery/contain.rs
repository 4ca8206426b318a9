//! A frame that a Fault of a module ends early.

use std::io::{IsTerminal, Write, stderr, stdout};
use std::thread::sleep;
use std::time::Duration;

use keyway::{Fault, Flow, attempt};

use super::{Orrery, RunError};
use crate::arguments::Arguments;

/// How long to wait for another build.
const WAIT: Duration = Duration::from_millis(33);

impl Orrery {
    /// One frame of a run. Where a Fault ends it, everything is as it was after the last call that came back; the safe
    /// point behind the frame puts another build in the place of the one that has faulted, and the next frame goes on.
    pub(super) fn frame_of_run(&mut self, arguments: &Arguments) -> Result<Flow, RunError> {
        let done = attempt(|| self.go_on(arguments));
        let done = self.faulty_frames.bear(done);
        done.unwrap_or_else(|fault| self.wait(fault))
    }

    /// Where somebody watches, the run waits for as long as it takes to publish a better build.
    fn wait(&self, fault: Fault) -> Result<Flow, RunError> {
        if !stdout().is_terminal() {
            return Err(RunError::Fault(fault));
        }
        if self.faulty_frames.have_just_become_too_many() {
            // Nobody is left to tell where the error stream itself fails.
            let _ = writeln!(
                stderr(),
                "orrery: {fault}; the run goes on with another build of {}",
                fault.module
            );
        }
        sleep(WAIT);
        Ok(Flow::Continue)
    }
}
