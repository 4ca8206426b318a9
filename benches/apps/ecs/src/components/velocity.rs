//! How far something moves in a step.
use bytemuck::{Pod, Zeroable};
use keyway::model;

/// How far something moves in a step.
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
pub struct Velocity(pub [f32; 3]);

core_ecs::component!(Velocity);

impl Velocity {
    /// The velocity of every entity.
    pub const UNIT: Self = Self([1.0, 0.0, 0.0]);
}
