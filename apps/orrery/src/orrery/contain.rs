//! A frame that a Fault of a module ends early.

use std::io::{IsTerminal, Write, stderr, stdout};
use std::thread::sleep;
use std::time::Duration;

use keyway::{Fault, Flow, attempt};

use super::{Orrery, RunError};
use crate::arguments::Arguments;

/// A run that nobody watches ends after so many frames in a row that Faults have ended. The first of them are borne: a
/// Fault is dealt with at the next safe point, or at one behind it if other modules have faulted as well.
const PATIENCE: u32 = 16;

/// How long to wait for another build.
const WAIT: Duration = Duration::from_millis(33);

impl Orrery {
    /// One frame of a run. Where a Fault ends it, everything is as it was after the last call that came back; the safe
    /// point behind the frame puts another build in the place of the one that has faulted, and the next frame goes on.
    pub(super) fn frame_of_run(&mut self, arguments: &Arguments) -> Result<Flow, RunError> {
        match attempt(|| self.go_on(arguments)) {
            Ok(done) => {
                self.faults = 0;
                done
            }
            Err(fault) => self.bear(fault),
        }
    }

    /// Goes on after a Fault. Where somebody watches, it waits for as long as it takes to publish a better build.
    fn bear(&mut self, fault: Fault) -> Result<Flow, RunError> {
        self.faults = self.faults.saturating_add(1);
        if self.faults < PATIENCE {
            return Ok(Flow::Continue);
        }
        if !stdout().is_terminal() {
            return Err(RunError::Fault(fault));
        }
        if self.faults == PATIENCE {
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
