//! A body at the start.

use core_ecs::Name;
use core_physics::{Gm, Position, Velocity};

/// A body at the start.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct BodyState {
    /// Its name.
    pub(crate) name: Name,
    /// Its pull.
    pub(crate) gm: Gm,
    /// Its place.
    pub(crate) position: Position,
    /// Its speed.
    pub(crate) velocity: Velocity,
}
