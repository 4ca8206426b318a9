//! `Velocity`.

use keyway::model;

/// How fast a body moves, in au/day, along the axes of its [`Position`](crate::Position).
#[model(component)]
#[repr(transparent)]
#[derive(Default, PartialEq)]
pub struct Velocity(
    /// Along x, y and z.
    pub [f64; 3],
);
