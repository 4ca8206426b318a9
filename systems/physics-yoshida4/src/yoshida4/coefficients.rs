//! How long the parts of one step are.

/// The parts of one step, each a fraction of it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Coefficients {
    /// Lengths of the drifts, of which one comes before, between and after the kicks; they sum to 1.
    pub(super) drifts: [f64; 4],
    /// Lengths of the kicks; they sum to 1.
    pub(super) kicks: [f64; 3],
}

impl Coefficients {
    /// Yoshida's solution: the outer two of three steps of second order have the length w₁, the middle one w₀, where
    /// 2 w₁ + w₀ = 1 keeps the time and 2 w₁³ + w₀³ = 0 cancels the error of third order. Drifts that meet are one.
    pub(super) const fn new() -> Self {
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
