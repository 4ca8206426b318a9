//! `BodyState`.

use core_ecs::Name;
use core_physics::{Gm, Position, Velocity};

/// A body at the start.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct BodyState {
    pub(crate) name: Name,
    /// Gravitational parameter in au³/day².
    pub(crate) gm: Gm,
    /// In au.
    pub(crate) position: Position,
    /// In au/day.
    pub(crate) velocity: Velocity,
}
