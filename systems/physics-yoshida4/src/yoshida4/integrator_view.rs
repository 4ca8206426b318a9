//! `IntegratorView`.

use core_ecs::World;
use core_physics::{Bodies, IntegratorView, PhysicsError};
use keyway::viewmodel;

use super::coefficients::Coefficients;
use crate::Yoshida4;
use crate::generated::imports;

#[viewmodel(IntegratorView)]
impl Yoshida4 {
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
        let Coefficients {
            drifts: [first, drifts @ ..],
            kicks,
        } = const { Coefficients::new() };
        newton::advance(world, bodies, step, steps, |motion, days| {
            motion.drift(first * days);
            for (kick, drift) in kicks.iter().zip(drifts) {
                motion.kick(kick * days);
                motion.drift(drift * days);
            }
        })
    }
}
