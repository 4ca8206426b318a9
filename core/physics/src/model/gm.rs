//! How strongly a body pulls.

use keyway::model;

/// The gravitational parameter of a body, in au³/day²: the constant of gravity times its mass. Never negative; a body
/// with 0 is pulled and pulls nobody.
#[model(component)]
#[repr(transparent)]
#[derive(Default, PartialEq)]
pub struct Gm(
    /// In au³/day².
    pub f64,
);
