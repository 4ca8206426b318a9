//! `Yoshida4`, the integrator of fourth order, with its Views and the coefficients of the method.

use core_ecs::World;
use core_physics::{Bodies, IntegratorView, MeasureView, PhysicsError};
use keyway::viewmodel;
use newton::Motion;

use crate::generated::imports;

/// Provides `core-physics` with Yoshida's method of fourth order. It has no state: everything is in the world that
/// callers pass.
#[viewmodel]
#[derive(Clone, Copy, Debug)]
pub struct Yoshida4;

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

#[viewmodel(MeasureView)]
impl Yoshida4 {
    /// See [`MeasureView::energy`].
    pub fn energy(world: &World, bodies: Bodies) -> f64 {
        Motion::read(world, bodies).energy()
    }

    /// See [`MeasureView::angular_momentum`].
    pub fn angular_momentum(world: &World, bodies: Bodies) -> [f64; 3] {
        Motion::read(world, bodies).angular_momentum()
    }
}

/// The parts of one step, each a fraction of it.
#[derive(Clone, Copy, Debug)]
struct Coefficients {
    /// Lengths of the drifts, of which one comes before, between and after the kicks; they sum to 1.
    drifts: [f64; 4],
    /// Lengths of the kicks; they sum to 1.
    kicks: [f64; 3],
}

impl Coefficients {
    /// Yoshida's solution: the outer two of three steps of second order have the length w₁, the middle one w₀, where
    /// 2 w₁ + w₀ = 1 keeps the time and 2 w₁³ + w₀³ = 0 cancels the error of third order. Drifts that meet are one.
    const fn new() -> Self {
        let cube_root = cube_root_of_two();
        let outer = 1.0 / (2.0 - cube_root);
        let middle = -cube_root / (2.0 - cube_root);
        let (end, inside) = (outer / 2.0, (outer + middle) / 2.0);
        Self {
            drifts: [end, inside, inside, end],
            kicks: [outer, middle, outer],
        }
    }
}

/// By Newton's iteration, as `f64::cbrt` may differ in the last bit between machines.
const fn cube_root_of_two() -> f64 {
    let mut root = 1.26;
    let mut round = 0;
    while round < 6 {
        root -= (root * root * root - 2.0) / (3.0 * root * root);
        round += 1;
    }
    root
}

#[cfg(test)]
mod tests {
    use super::{Coefficients, cube_root_of_two};

    #[test]
    fn the_cube_root_is_exact_to_the_last_bit_but_one() {
        assert!((cube_root_of_two() - 2.0_f64.cbrt()).abs() <= f64::EPSILON);
    }

    #[test]
    fn the_parts_make_one_step_of_fourth_order() {
        let Coefficients { drifts, kicks } = Coefficients::new();
        assert!((drifts.iter().sum::<f64>() - 1.0).abs() < 1e-15);
        assert!((kicks.iter().sum::<f64>() - 1.0).abs() < 1e-15);
        assert!(kicks.iter().map(|kick| kick.powi(3)).sum::<f64>().abs() < 1e-14);
    }

    #[test]
    fn the_parts_are_those_of_the_paper() {
        let Coefficients {
            kicks: [outer, middle, last],
            ..
        } = Coefficients::new();
        assert!((outer - 1.351_207_191_959_657_8).abs() < 1e-15);
        assert!((middle + 1.702_414_383_919_315_3).abs() < 1e-15);
        assert_eq!(outer.to_bits(), last.to_bits(), "the method is symmetric");
    }
}
