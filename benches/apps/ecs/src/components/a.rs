//! A number.
use bytemuck::{Pod, Zeroable};
use keyway::model;

/// A number.
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
pub struct A(pub f32);

core_ecs::component!(A);
