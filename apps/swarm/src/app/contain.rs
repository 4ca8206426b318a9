//! A frame that a Fault of a module ends early.

use keyway::{Fault, Flow, attempt};

use super::{RunError, Swarm};
use crate::arguments::Arguments;

/// A run ends after so many frames in a row that Faults have ended. The first of them are borne: a Fault is dealt with at
/// the next safe point, or at one behind it if other modules have faulted as well.
const PATIENCE: u32 = 16;

impl Swarm {
    /// One frame of a run. Where a Fault ends it, the world is as it was before the step; the safe point behind the frame
    /// puts another build in the place of the one that has faulted, and the next frame goes on.
    pub(super) fn frame_of_run(&mut self, arguments: &Arguments) -> Result<Flow, RunError> {
        match attempt(|| self.go_on(arguments)) {
            Ok(done) => {
                self.faults = 0;
                done
            }
            Err(fault) => self.bear(fault),
        }
    }

    fn bear(&mut self, fault: Fault) -> Result<Flow, RunError> {
        self.faults += 1;
        if self.faults < PATIENCE {
            return Ok(Flow::Continue);
        }
        Err(RunError::Fault(fault))
    }
}
