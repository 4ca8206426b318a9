//! How a run begins.

use core_ecs::{Name, World};
use core_physics::{Bodies, Gm, Position, Velocity};

use super::{Orrery, RunError};
use crate::generated::imports;

impl Orrery {
    /// Puts the bodies into a world.
    pub(super) fn begin(&mut self) -> Result<Bodies, RunError> {
        let (ecs, physics) = (imports::ecs(), imports::physics());
        let mut world = World::default();
        let bodies = physics.integrator.bodies(&mut world)?;
        let (name, gm) = (
            Name::register(&ecs.component, &mut world)?,
            Gm::register(&ecs.component, &mut world)?,
        );
        let position = Position::register(&ecs.component, &mut world)?;
        let velocity = Velocity::register(&ecs.component, &mut world)?;
        let mut entities = Vec::with_capacity(self.states.len());
        for state in &self.states {
            let values = [
                name.value(&state.name),
                gm.value(&state.gm),
                position.value(&state.position),
                velocity.value(&state.velocity),
            ];
            entities.push(ecs.entity.spawn(&mut world, &values)?);
        }
        let energy = physics.measure.energy(&world, bodies);
        // No call that could fault comes behind the first change of the App: a run has begun or it has not.
        self.trails = vec![Vec::new(); entities.len()];
        (self.world, self.entities, self.start_energy) = (world, entities, energy);
        self.bodies = Some(bodies);
        self.extend_trails();
        self.observe(bodies, 0.0);
        Ok(bodies)
    }
}
