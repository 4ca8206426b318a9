//! Where something is.
use bytemuck::{Pod, Zeroable};
use keyway::model;

use super::Velocity;

/// Where something is.
#[model]
#[derive(
    Copy,
    Default,
    PartialEq,
    Pod,
    Zeroable,
    bevy_ecs::component::Component,
    flecs_ecs::prelude::Component,
)]
#[repr(C)]
pub struct Position(pub [f32; 3]);

core_ecs::component!(Position);

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
