//! A world of bodies with the System that moves it.

use core_ecs::{Entity, World};
use core_physics::{Bodies, Gm, PhysicsError, Position, Velocity};
use systems_ecs::generated::LINKED as ECS;

use crate::Subject;

#[derive(Clone, Debug)]
pub(crate) struct Sky {
    pub(crate) subject: Subject,
    pub(crate) world: World,
    pub(crate) bodies: Bodies,
    pub(crate) entities: Vec<Entity>,
}

impl Sky {
    /// A world of bodies, each given as gravitational parameter, position and velocity.
    pub(crate) fn new(subject: Subject, states: &[(f64, [f64; 3], [f64; 3])]) -> Self {
        systems_physics_leapfrog::generated::imports::SLOTS
            .0
            .bind(&ECS);
        systems_physics_yoshida4::generated::imports::SLOTS
            .0
            .bind(&ECS);
        let mut world = World::default();
        let bodies = subject.views.integrator.bodies(&mut world).unwrap();
        let position = Position::key(&world).unwrap();
        let velocity = Velocity::key(&world).unwrap();
        let gm = Gm::key(&world).unwrap();
        let spawn = |(mass, place, speed): &(f64, [f64; 3], [f64; 3])| {
            let (mass, place, speed) = (Gm(*mass), Position(*place), Velocity(*speed));
            ECS.entity
                .spawn(
                    &mut world,
                    &[
                        gm.value(&mass),
                        position.value(&place),
                        velocity.value(&speed),
                    ],
                )
                .unwrap()
        };
        let entities = states.iter().map(spawn).collect();
        Self {
            subject,
            world,
            bodies,
            entities,
        }
    }

    pub(crate) fn advance(&mut self, step: f64, steps: u32) {
        self.try_advance(step, steps).unwrap();
    }

    pub(crate) fn try_advance(&mut self, step: f64, steps: u32) -> Result<(), PhysicsError> {
        self.subject
            .views
            .integrator
            .advance(&mut self.world, self.bodies, step, steps)
    }

    pub(crate) fn energy(&self) -> f64 {
        self.subject.views.measure.energy(&self.world, self.bodies)
    }

    pub(crate) fn angular_momentum(&self) -> [f64; 3] {
        self.subject
            .views
            .measure
            .angular_momentum(&self.world, self.bodies)
    }

    pub(crate) fn position(&self, body: usize) -> [f64; 3] {
        self.world
            .get(Position::key(&self.world).unwrap(), self.entities[body])
            .unwrap()
            .0
    }
}

pub(crate) fn distance(a: [f64; 3], b: [f64; 3]) -> f64 {
    a.iter()
        .zip(b)
        .map(|(a, b)| (a - b).powi(2))
        .sum::<f64>()
        .sqrt()
}
