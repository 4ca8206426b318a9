//! What a run shows and tells.

use std::path::PathBuf;

use app_console::{ModuleRow, OutputForm, tell, tell_json};
use core_ecs::{EcsError, Entity, Name};
use core_physics::{Bodies, Position, Velocity};
use core_render::Scene;
use core_watch::Finding;
use keyway::attempt;

use super::{Orrery, RunError};
use crate::arguments::Arguments;
use crate::generated::imports;
use crate::output::{BodyRow, Summary, table};
use crate::scene::{compose, notes};

impl Orrery {
    /// The bodies as they are now.
    pub(super) fn scene(&self, arguments: &Arguments, bodies: Bodies) -> Result<Scene, RunError> {
        let title = match &arguments.input {
            None => "the solar system".into(),
            Some(path) => path.file_stem().unwrap_or_default().to_string_lossy(),
        };
        let names: Vec<String> = self.rows()?.into_iter().map(|row| row.name).collect();
        let schedule = arguments.schedule;
        let days = (schedule.day(self.steps), schedule.days);
        let energy = imports::physics().measure.energy(&self.world, bodies);
        let notes = notes(&keyway::report(), Summary::drift(self.start_energy, energy));
        Ok(Scene {
            notes,
            ..compose(&title, days, &names, &self.trails)
        })
    }

    /// Draws the last picture, and gives the file if it is one.
    pub(super) fn draw(
        &self,
        arguments: &Arguments,
        bodies: Bodies,
    ) -> Result<Option<PathBuf>, RunError> {
        let (renderer, scene) = (imports::render().renderer, self.scene(arguments, bodies)?);
        Ok(renderer.finish(&scene, &arguments.output)?)
    }

    /// Tells how the run ended. Nothing is told before the last call that could fault, as the frame is then repeated.
    pub(super) fn finish(&mut self, arguments: &Arguments, bodies: Bodies) -> Result<(), RunError> {
        match arguments.form {
            OutputForm::Json => {
                let summary = self.summary(arguments, bodies)?;
                Ok(tell_json(&summary)?)
            }
            OutputForm::Progress => {
                self.draw(arguments, bodies)?;
                self.progress(arguments, bodies).map(drop)
            }
            OutputForm::Text => self.finish_table(arguments, bodies),
        }
    }

    fn finish_table(&self, arguments: &Arguments, bodies: Bodies) -> Result<(), RunError> {
        let summary = self.summary(arguments, bodies)?;
        let plugins = imports::watch_plugins();
        let findings: Vec<Finding> = plugins
            .iter()
            .flat_map(|plugin| attempt(|| plugin.watch.report()).unwrap_or_default())
            .collect();
        if let Some(path) = self.draw(arguments, bodies)? {
            tell(&format!("{}\n\n", path.display()))?;
        }
        Ok(tell(&table(&summary, &findings))?)
    }

    fn summary(&self, arguments: &Arguments, bodies: Bodies) -> Result<Summary, RunError> {
        let report = keyway::report();
        let serving = |core: &str| {
            let module = report.serving(core);
            module.map(|module| module.name.clone()).unwrap_or_default()
        };
        let energy = imports::physics().measure.energy(&self.world, bodies);
        Ok(Summary {
            integrator: serving("core-physics"),
            renderer: serving("core-render"),
            days: arguments.schedule.days,
            step: arguments.schedule.step,
            energy_drift: Summary::drift(self.start_energy, energy),
            bodies: self.rows()?,
            modules: report.running().map(ModuleRow::from).collect(),
        })
    }

    pub(super) fn rows(&self) -> Result<Vec<BodyRow>, EcsError> {
        self.entities
            .iter()
            .map(|entity| {
                self.row(*entity)
                    .ok_or(EcsError::NoEntity { entity: *entity })
            })
            .collect()
    }

    fn row(&self, entity: Entity) -> Option<BodyRow> {
        let world = &self.world;
        Some(BodyRow {
            name: world.get(Name::key(world)?, entity)?.to_string(),
            position: world.get(Position::key(world)?, entity)?.0,
            velocity: world.get(Velocity::key(world)?, entity)?.0,
        })
    }
}
