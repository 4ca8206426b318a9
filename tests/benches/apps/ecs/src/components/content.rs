//! `Content`.
use keyway::model;

/// The number that all entities of the fragmented world have.
#[model(component)]
#[derive(Default, PartialEq, bevy_ecs::component::Component, flecs_ecs::prelude::Component)]
pub struct Content(pub f32);
