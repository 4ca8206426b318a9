//! `Scene`.

use keyway::model;

use super::{Mark, Ring};

/// A picture in a square: x to the right and y up, both from -1 to 1. What lies outside is not shown.
#[model]
#[derive(Default, PartialEq)]
pub struct Scene {
    /// Title above the picture, one line.
    pub title: String,
    /// Days since the start.
    pub day: f64,
    /// Days from the start to the end.
    pub days: f64,
    /// Lines to write below the title.
    pub notes: Vec<String>,
    /// Circles about the centre that give the scale.
    pub rings: Vec<Ring>,
    /// What moves; a later mark covers an earlier one.
    pub marks: Vec<Mark>,
}
