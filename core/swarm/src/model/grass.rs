//! `Grass`.

use keyway::model;

/// What grows on a patch of the meadow, which is a square of [`Settings::PATCH`](crate::Settings::PATCH) cells. The patches
/// are the rows of one table, in the order of y, then x.
#[model(component)]
#[derive(Default, PartialEq)]
pub struct Grass {
    /// How much there is.
    pub left: f32,
    /// How much there is at most.
    pub most: f32,
    /// How much grows in a step.
    pub growth: f32,
    /// How much each grazer on it had in the last step.
    pub portion: f32,
}
