//! Where a body is.

use bytemuck::{Pod, Zeroable};
use keyway::model;

/// Where a body is, in au, along the axes of an inertial frame.
#[repr(transparent)]
#[model]
#[derive(Copy, Default, PartialEq, Pod, Zeroable)]
pub struct Position(
    /// Along x, y and z.
    pub [f64; 3],
);

core_ecs::component!(Position);
