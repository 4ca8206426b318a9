//! `Letter`.

/// One of the 26 components that only some entities have.
#[derive(
    Clone,
    Copy,
    Debug,
    Default,
    bytemuck::Pod,
    bytemuck::Zeroable,
    bevy_ecs::component::Component,
    flecs_ecs::prelude::Component,
)]
#[repr(transparent)]
pub struct Letter<const N: usize>(pub f32);
