//! How strongly a body pulls.

use bytemuck::{Pod, Zeroable};
use keyway::model;

/// The gravitational parameter of a body, in au³/day²: the constant of gravity times its mass. Never negative; a body
/// with 0 is pulled and pulls nobody.
#[repr(transparent)]
#[model]
#[derive(Copy, Default, PartialEq, Pod, Zeroable)]
pub struct Gm(
    /// In au³/day².
    pub f64,
);

core_ecs::component!(Gm);
