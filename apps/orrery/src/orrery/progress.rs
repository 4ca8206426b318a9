//! What `--progress` tells.

use app_console::{ModuleRow, tell_json};
use core_physics::Bodies;
use keyway::Flow;

use super::{Orrery, RunError};
use crate::arguments::Arguments;
use crate::generated::imports;
use crate::output::{Moment, Summary};

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
