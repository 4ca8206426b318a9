//! How a run goes: begin, frame after frame, tell.

use core_ecs::{EcsError, Name};
use core_physics::{Bodies, Gm, Position, Velocity};
use core_watch::Finding;
use keyway::{Flow, Report};

use super::app_view::tell;
use super::{Orrery, RunError};
use crate::arguments::{Arguments, OutputForm};
use crate::generated::imports;
use crate::output::{BodyRow, ModuleRow, Summary, table};
use crate::scene::{compose, onto_ecliptic};

/// A run has about so many frames, unless that made them too long.
const FRAMES: u64 = 240;

/// A frame is at most so many steps, so that it is never long until modules may be replaced.
const FRAME_STEPS: u64 = 4096;

/// The watchers look after so many steps.
const WATCH_STEPS: u32 = 4;

/// A trail has at most so many places.
const TRAIL: usize = 480;

impl Orrery {
    /// One frame of a run.
    pub(super) fn go_on(&mut self, arguments: &Arguments) -> Result<Flow, RunError> {
        let bodies = match self.bodies {
            Some(bodies) => bodies,
            None => self.begin()?,
        };
        let schedule = arguments.schedule;
        let until = self.steps + (schedule.steps() / FRAMES).clamp(1, FRAME_STEPS);
        while self.steps < until.min(schedule.steps()) {
            let (step, count) = schedule.next(self.steps, WATCH_STEPS);
            imports::physics()
                .integrator
                .advance(&mut self.world, bodies, step, count)?;
            self.steps += u64::from(count);
            self.observe(bodies, schedule.day(self.steps));
        }
        self.extend_trails();
        match (self.steps < schedule.steps(), arguments.form) {
            (true, OutputForm::Json) => Ok(Flow::Continue),
            (true, OutputForm::Table) => {
                imports::render().renderer.show(&self.scene(arguments))?;
                Ok(Flow::Continue)
            }
            (false, form) => self.finish(arguments, bodies, form).map(|()| Flow::Exit(0)),
        }
    }

    /// Puts the bodies into the world.
    fn begin(&mut self) -> Result<Bodies, RunError> {
        let (ecs, physics) = (imports::ecs(), imports::physics());
        let world = &mut self.world;
        let bodies = physics.integrator.bodies(world)?;
        let (name, gm) = (
            Name::register(&ecs.component, world)?,
            Gm::register(&ecs.component, world)?,
        );
        let position = Position::register(&ecs.component, world)?;
        let velocity = Velocity::register(&ecs.component, world)?;
        for state in &self.states {
            let values = [
                name.value(&state.name),
                gm.value(&state.gm),
                position.value(&state.position),
                velocity.value(&state.velocity),
            ];
            self.entities.push(ecs.entity.spawn(world, &values)?);
        }
        self.trails = vec![Vec::new(); self.entities.len()];
        self.start_energy = physics.measure.energy(&self.world, bodies);
        self.bodies = Some(bodies);
        self.extend_trails();
        self.observe(bodies, 0.0);
        Ok(bodies)
    }

    fn observe(&self, bodies: Bodies, day: f64) {
        for plugin in imports::watch_plugins().iter() {
            plugin.watch.observe(&self.world, bodies, day);
        }
    }

    fn extend_trails(&mut self) {
        let Some(position) = Position::key(&self.world) else {
            return;
        };
        for (entity, trail) in self.entities.iter().zip(&mut self.trails) {
            if let Some(place) = self.world.get(position, *entity) {
                if trail.len() == TRAIL {
                    trail.remove(0);
                }
                trail.push(onto_ecliptic(place.0));
            }
        }
    }

    fn scene(&self, arguments: &Arguments) -> core_render::Scene {
        let title = match &arguments.input {
            None => "the solar system".to_owned(),
            Some(path) => path
                .file_stem()
                .unwrap_or_default()
                .to_string_lossy()
                .into_owned(),
        };
        let names: Vec<String> = self
            .states
            .iter()
            .map(|state| state.name.to_string())
            .collect();
        let schedule = arguments.schedule;
        compose(
            &title,
            (schedule.day(self.steps), schedule.days),
            &names,
            &self.trails,
        )
    }

    fn finish(
        &self,
        arguments: &Arguments,
        bodies: Bodies,
        form: OutputForm,
    ) -> Result<(), RunError> {
        let summary = self.summary(arguments, bodies)?;
        let findings: Vec<Finding> = imports::watch_plugins()
            .iter()
            .flat_map(|plugin| plugin.watch.report())
            .collect();
        if form == OutputForm::Json {
            let text = serde_json::to_string(&summary)
                .expect("text, numbers and lists are all that JSON needs");
            return tell(&(text + "\n"));
        }
        if let Some(path) = imports::render()
            .renderer
            .finish(&self.scene(arguments), &arguments.output)?
        {
            tell(&format!("{}\n\n", path.display()))?;
        }
        tell(&table(&summary, &findings))
    }

    fn summary(&self, arguments: &Arguments, bodies: Bodies) -> Result<Summary, RunError> {
        let report = keyway::report();
        let serving = |core: &str| {
            report
                .serving(core)
                .map(|module| module.name.clone())
                .unwrap_or_default()
        };
        let end_energy = imports::physics().measure.energy(&self.world, bodies);
        Ok(Summary {
            integrator: serving("core-physics"),
            renderer: serving("core-render"),
            days: arguments.schedule.days,
            step: arguments.schedule.step,
            energy_drift: Summary::drift(self.start_energy, end_energy),
            bodies: self.body_rows()?,
            modules: Report::running(&report).map(ModuleRow::from).collect(),
        })
    }

    fn body_rows(&self) -> Result<Vec<BodyRow>, EcsError> {
        let rows = self
            .states
            .iter()
            .zip(&self.entities)
            .map(|(state, entity)| {
                let position =
                    Position::key(&self.world).and_then(|key| self.world.get(key, *entity));
                let velocity =
                    Velocity::key(&self.world).and_then(|key| self.world.get(key, *entity));
                match (position, velocity) {
                    (Some(position), Some(velocity)) => Ok(BodyRow {
                        name: state.name.to_string(),
                        position: position.0,
                        velocity: velocity.0,
                    }),
                    _ => Err(EcsError::NoEntity { entity: *entity }),
                }
            });
        rows.collect()
    }
}
