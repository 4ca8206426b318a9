//! Bodies are measured.

use core_ecs::World;
use keyway::view;

use crate::Bodies;

/// Measures the bodies of a world as a whole: what their motion must keep.
///
/// Both figures are per unit of the total mass (divided by the sum of all gravitational parameters), in the frame in which
/// the positions and velocities are given, and 0 where nothing has mass.
#[view]
pub struct MeasureView {
    /// Kinetic plus potential energy per total mass, in au²/day².
    ///
    /// # Panics
    /// When `bodies` belongs to another world.
    pub energy: fn(world: &World, bodies: Bodies) -> f64,

    /// Angular momentum about the origin per total mass, along x, y and z, in au²/day.
    ///
    /// # Panics
    /// When `bodies` belongs to another world.
    pub angular_momentum: fn(world: &World, bodies: Bodies) -> [f64; 3],
}
