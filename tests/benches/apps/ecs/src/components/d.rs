//! `D`.
use keyway::model;

/// A number.
#[model(component)]
#[derive(Default, PartialEq, bevy_ecs::component::Component, flecs_ecs::prelude::Component)]
pub struct D(pub f32);
