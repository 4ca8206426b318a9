//! `Leapfrog`, the integrator of second order, with its Views.

use core_ecs::World;
use core_physics::{Bodies, IntegratorView, MeasureView, PhysicsError};
use keyway::viewmodel;
use newton::Motion;

use crate::generated::imports;

/// Provides `core-physics` with the leapfrog method. It has no state: everything is in the world that callers pass.
#[viewmodel]
#[derive(Clone, Copy, Debug)]
pub struct Leapfrog;

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

#[viewmodel(MeasureView)]
impl Leapfrog {
    /// See [`MeasureView::energy`].
    pub fn energy(world: &World, bodies: Bodies) -> f64 {
        Motion::read(world, bodies).energy()
    }

    /// See [`MeasureView::angular_momentum`].
    pub fn angular_momentum(world: &World, bodies: Bodies) -> [f64; 3] {
        Motion::read(world, bodies).angular_momentum()
    }
}
