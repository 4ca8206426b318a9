//! `Position`.

use keyway::model;

/// Where a body is, in au, along the axes of an inertial frame.
#[model(component)]
#[repr(transparent)]
#[derive(Default, PartialEq)]
pub struct Position(
    /// Along x, y and z.
    pub [f64; 3],
);
