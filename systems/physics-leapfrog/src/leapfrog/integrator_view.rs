//! `IntegratorView`.

use core_ecs::World;
use core_physics::{Bodies, IntegratorView, PhysicsError};
use keyway::viewmodel;

use crate::Leapfrog;
use crate::generated::imports;

#[viewmodel(IntegratorView)]
impl Leapfrog {
    /// See [`IntegratorView::bodies`].
    pub fn bodies(world: &mut World) -> Result<Bodies, PhysicsError> {
        newton::bodies(imports::ecs(), world)
    }

    /// See [`IntegratorView::advance`].
    pub fn advance(
        world: &mut World,
        bodies: Bodies,
        step: f64,
        steps: u32,
    ) -> Result<(), PhysicsError> {
        newton::advance(world, bodies, step, steps, |motion, days| {
            motion.kick(days / 2.0);
            motion.drift(days);
            motion.kick(days / 2.0);
        })
    }
}
