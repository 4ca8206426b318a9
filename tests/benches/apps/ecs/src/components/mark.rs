//! One of the components whose presence makes many tables.

/// One of the ten components whose presence makes up to 1024 tables.
#[derive(
    Clone, Copy, Debug, Default, bytemuck::Pod, bytemuck::Zeroable, bevy_ecs::component::Component,
)]
#[repr(transparent)]
pub struct Mark<const N: usize>(pub f32);
