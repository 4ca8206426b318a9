//! `Velocity`.

use keyway::model;

/// How fast an animal moves.
#[model(component)]
#[repr(transparent)]
#[derive(Default, PartialEq)]
pub struct Velocity(
    /// Along x and y, in cells per step.
    pub [f32; 2],
);
