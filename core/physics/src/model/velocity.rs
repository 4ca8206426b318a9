//! How fast a body moves.

use bytemuck::{Pod, Zeroable};
use keyway::model;

/// How fast a body moves, in au/day, along the axes of its [`Position`](crate::Position).
#[repr(transparent)]
#[model]
#[derive(Copy, Default, PartialEq, Pod, Zeroable)]
pub struct Velocity(
    /// Along x, y and z.
    pub [f64; 3],
);

core_ecs::component!(Velocity);
