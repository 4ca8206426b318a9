//! What a run shows and tells.

use core_ecs::{EcsError, Entity, Name};
use core_physics::{Bodies, Position, Velocity};
use core_render::Scene;
use core_watch::Finding;

use super::{Orrery, RunError};
use crate::arguments::{Arguments, OutputForm};
use crate::generated::imports;
use crate::output::{BodyRow, ModuleRow, Summary, table, tell};
use crate::scene::compose;

impl Orrery {
    /// The bodies as they are now.
    pub(super) fn scene(&self, arguments: &Arguments) -> Result<Scene, RunError> {
        let title = match &arguments.input {
            None => "the solar system".into(),
            Some(path) => path.file_stem().unwrap_or_default().to_string_lossy(),
        };
        let names: Vec<String> = self.rows()?.into_iter().map(|row| row.name).collect();
        let schedule = arguments.schedule;
        let days = (schedule.day(self.steps), schedule.days);
        Ok(compose(&title, days, &names, &self.trails))
    }

    /// Tells how the run ended.
    pub(super) fn finish(&self, arguments: &Arguments, bodies: Bodies) -> Result<(), RunError> {
        let summary = self.summary(arguments, bodies)?;
        if arguments.form == OutputForm::Json {
            let text = serde_json::to_string(&summary);
            let text = text.expect("text, numbers and lists are all that JSON needs");
            return Ok(tell(&(text + "\n"))?);
        }
        let plugins = imports::watch_plugins();
        let findings: Vec<Finding> = plugins
            .iter()
            .flat_map(|plugin| plugin.watch.report())
            .collect();
        let (renderer, scene) = (imports::render().renderer, self.scene(arguments)?);
        if let Some(path) = renderer.finish(&scene, &arguments.output)? {
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

    fn rows(&self) -> Result<Vec<BodyRow>, EcsError> {
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
