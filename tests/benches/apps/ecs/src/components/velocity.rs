//! `Velocity`.
use keyway::model;

/// How far something moves in a step.
#[model(component)]
#[derive(Default, PartialEq, bevy_ecs::component::Component, flecs_ecs::prelude::Component)]
pub struct Velocity(pub [f32; 3]);

impl Velocity {
    /// The velocity of every entity.
    pub const UNIT: Self = Self([1.0, 0.0, 0.0]);
}
