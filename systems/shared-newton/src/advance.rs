//! Takes many steps at once.

use core_ecs::World;
use core_physics::{Bodies, PhysicsError};

use crate::Motion;

/// Moves all bodies by `steps` steps of `step` days: what
/// [`IntegratorView::advance`](core_physics::IntegratorView::advance) does. `method` takes one step.
///
/// # Errors
/// A step that is not finite; a motion that does not stay finite. Then the world is as it was.
///
/// # Panics
/// When `bodies` belongs to another world.
#[inline]
pub fn advance(
    world: &mut World,
    bodies: Bodies,
    step: f64,
    steps: u32,
    method: impl Fn(&mut Motion, f64),
) -> Result<(), PhysicsError> {
    if !step.is_finite() {
        return Err(PhysicsError::Step { days: step });
    }
    let mut motion = Motion::read(world, bodies);
    for _ in 0..steps {
        method(&mut motion, step);
    }
    if !motion.is_finite() {
        return Err(PhysicsError::Diverged);
    }
    motion.write(world, bodies);
    Ok(())
}
