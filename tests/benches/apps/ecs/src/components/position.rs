//! `Position`.
use keyway::model;

use super::Velocity;

/// Where something is.
#[model(component)]
#[derive(Default, PartialEq, bevy_ecs::component::Component, flecs_ecs::prelude::Component)]
pub struct Position(pub [f32; 3]);

impl Position {
    /// The position of the entity made as number `row`.
    #[inline]
    pub fn of(row: usize) -> Self {
        Self([row as f32, 0.0, 0.0])
    }

    /// The work that every iteration does.
    #[inline(always)]
    pub fn step(&mut self, velocity: &Velocity) {
        for axis in 0..3 {
            self.0[axis] += velocity.0[axis];
        }
    }
}
