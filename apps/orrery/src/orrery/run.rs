//! How a run goes: it begins, and goes on frame after frame.

use core_ecs::Name;
use core_physics::{Bodies, Gm, Position, Velocity};
use keyway::Flow;

use super::{Orrery, RunError};
use crate::arguments::{Arguments, OutputForm};
use crate::generated::imports;
use crate::scene::onto_ecliptic;

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
        if self.steps >= schedule.steps() {
            return self.finish(arguments, bodies).map(|()| Flow::Exit(0));
        }
        if arguments.form == OutputForm::Table {
            let scene = self.scene(arguments)?;
            imports::render().renderer.show(&scene)?;
        }
        Ok(Flow::Continue)
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
}
