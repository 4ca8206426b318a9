//! Another System that keeps the world.

use std::fs;
use std::process;
use std::thread::sleep;
use std::time::Duration;

use keyway::store::{ControlCommand, ControlRequest, Store};

use super::{RunError, Swarm};
use crate::arguments::Arguments;

/// The Core of the ECS.
const CORE: &str = "core-ecs";

/// How long to wait before the next look.
const WAIT: Duration = Duration::from_millis(5);

impl Swarm {
    /// Whether the ECS that the user asked for keeps the world. If not, the App asks itself for it, as `cargo xtask swap`
    /// would, and the safe point behind one of the next frames brings it in.
    pub(super) fn is_served_as_asked(&mut self, arguments: &Arguments) -> Result<bool, RunError> {
        let Some(name) = arguments.ecs.as_ref().filter(|_| !self.has_begun) else {
            return Ok(true);
        };
        let report = keyway::report();
        let serving = report.serving(CORE);
        if serving.is_some_and(|module| module.name == *name) {
            return Ok(true);
        }
        let refused = |reason: &str| RunError::Ecs {
            name: name.clone(),
            reason: reason.to_owned(),
        };
        if serving.is_none_or(|module| module.digest.is_none()) {
            return Err(refused("modules are linked; run it without `--static`"));
        }
        let Some(run) = report.run.clone() else {
            return Err(refused("no modules are loaded"));
        };
        let (store, request) = (Store::of_this_program()?, format!("swarm-{run}"));
        if !self.has_asked {
            let (core, system) = (CORE.to_owned(), name.clone());
            let command = ControlCommand::Swap {
                core,
                system,
                drop: Vec::new(),
            };
            store.write_request(&request, &ControlRequest::new(process::id(), run, command))?;
            self.has_asked = true;
        } else if let Ok(answer) = store.answer(&request) {
            // A file that stays is in nobody's way.
            let _ = fs::remove_file(store.answer_path(&request));
            if !answer.done {
                return Err(refused(&answer.message));
            }
        } else {
            sleep(WAIT);
        }
        Ok(false)
    }
}
