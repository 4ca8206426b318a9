//! A world is looked at while it runs.

use core_ecs::World;
use core_physics::Bodies;
use keyway::view;

use crate::Finding;

/// Watches one run of a world; several watchers may watch side by side.
#[view]
pub struct WatchView {
    /// Looks at the bodies as they are on `day`, in days since the start. The first look is the start of a run; each later
    /// one is later in time.
    ///
    /// Cost: up to a few steps per pair of bodies.
    ///
    /// # Panics
    /// When `bodies` belongs to another world.
    pub observe: fn(world: &World, bodies: Bodies, day: f64),

    /// What was found so far, the most telling first.
    pub report: fn() -> Vec<Finding>,
}
