//! How something is turned.
use bytemuck::{Pod, Zeroable};
use keyway::model;

/// How something is turned.
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
pub struct Rotation(pub [f32; 3]);

core_ecs::component!(Rotation);

impl Rotation {
    /// The rotation of every entity.
    pub const UNIT: Self = Self([1.0, 0.0, 0.0]);
}
