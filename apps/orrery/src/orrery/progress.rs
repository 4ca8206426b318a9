//! What `--progress` tells.

use app_console::{ModuleRow, tell_json};
use core_physics::Bodies;
use keyway::{Flow, ReloadEvent};
use serde::Serialize;

use super::{Orrery, RunError};
use crate::arguments::Arguments;
use crate::generated::imports;
use crate::output::{BodyRow, Summary};

impl Orrery {
    /// Tells where the bodies are. Where nobody reads any more, the run ends with the picture of this moment.
    pub(super) fn progress(
        &mut self,
        arguments: &Arguments,
        bodies: Bodies,
    ) -> Result<Flow, RunError> {
        let moment = self.moment(arguments, bodies)?;
        match tell_json(&moment) {
            Err(error) if error.is_closed() => {
                self.draw(arguments, bodies)?;
                Ok(Flow::Exit(0))
            }
            told => {
                self.told = moment.events.last().map_or(self.told, |last| last.number);
                Ok(told.map(|()| Flow::Continue)?)
            }
        }
    }

    fn moment(&self, arguments: &Arguments, bodies: Bodies) -> Result<Moment, RunError> {
        let energy = imports::physics().measure.energy(&self.world, bodies);
        let report = keyway::report();
        let modules = report.running().map(ModuleRow::from).collect();
        let mut events = report.reloads;
        events.retain(|event| event.number > self.told);
        Ok(Moment {
            day: arguments.schedule.day(self.steps),
            steps: self.steps,
            energy,
            energy_drift: Summary::drift(self.start_energy, energy),
            bodies: self.rows()?,
            modules,
            events,
        })
    }
}

/// What is told of one frame; its fields are the keys of the objects that `--progress` prints.
#[derive(Clone, Debug, PartialEq, Serialize)]
struct Moment {
    /// Days since the start.
    day: f64,
    /// Steps since the start.
    steps: u64,
    /// Energy per total mass, in au²/day².
    energy: f64,
    /// Energy less that at the start, relative to the start.
    energy_drift: f64,
    /// The bodies, in the order of the input.
    bodies: Vec<BodyRow>,
    /// The modules that run, in the order of the Plan.
    modules: Vec<ModuleRow>,
    /// What became of modules since the frame before.
    events: Vec<ReloadEvent>,
}
