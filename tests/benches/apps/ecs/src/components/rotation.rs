//! `Rotation`.
use keyway::model;

/// How something is turned.
#[model(component)]
#[derive(Default, PartialEq, bevy_ecs::component::Component, flecs_ecs::prelude::Component)]
pub struct Rotation(pub [f32; 3]);

impl Rotation {
    /// The rotation of every entity.
    pub const UNIT: Self = Self([1.0, 0.0, 0.0]);
}
