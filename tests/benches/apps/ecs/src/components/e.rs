//! `E`.
use keyway::model;

/// A number.
#[model(component)]
#[derive(Default, PartialEq, bevy_ecs::component::Component, flecs_ecs::prelude::Component)]
pub struct E(pub f32);
