//! The number that all entities of the fragmented world have.
use bytemuck::{Pod, Zeroable};
use keyway::model;

/// The number that all entities of the fragmented world have.
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
pub struct Content(pub f32);

core_ecs::component!(Content);
