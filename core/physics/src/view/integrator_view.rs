//! `IntegratorView`.

use core_ecs::World;
use keyway::view;

use crate::{Bodies, PhysicsError};

/// Moves the bodies of a world.
#[view]
pub struct IntegratorView {
    /// Returns the handle of all bodies, those that are spawned later included; makes their components known to the
    /// world where they are not. Called again it returns the same.
    ///
    /// # Errors
    /// A component of the same name but another layout is registered in the world.
    pub bodies: fn(world: &mut World) -> Result<Bodies, PhysicsError>,

    /// Moves all bodies by `steps` steps of `step` days each; a negative `step` goes back in time.
    ///
    /// Cost: per step one or a few sums over all pairs of bodies.
    ///
    /// # Errors
    /// A step that is not finite; a motion that does not stay finite, as when two bodies meet. Then nothing has moved.
    ///
    /// # Panics
    /// When `bodies` belongs to another world.
    pub advance:
        fn(world: &mut World, bodies: Bodies, step: f64, steps: u32) -> Result<(), PhysicsError>,
}
