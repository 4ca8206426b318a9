//! A circle that gives the scale.

use keyway::model;

/// A circle about the centre of a [`Scene`](super::Scene).
#[model]
#[derive(PartialEq)]
pub struct Ring {
    /// In units of half the side of the square.
    pub radius: f64,
    /// What it stands for, for example `10 au`.
    pub label: String,
}
