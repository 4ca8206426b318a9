//! `Position`.

use keyway::model;

/// Where an animal is, from 0 up to the side of the meadow.
#[model(component)]
#[repr(transparent)]
#[derive(Default, PartialEq)]
pub struct Position(
    /// Along x and y, in cells.
    pub [f32; 2],
);
