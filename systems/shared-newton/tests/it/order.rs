//! The error falls with the step as the order of the method says.

use crate::sky::distance;
use crate::two_bodies::ellipse;
use crate::{LEAPFROG, Subject, YOSHIDA4};

const MASSES: [f64; 2] = [2.0e-4, 1.0e-4];

/// How much smaller the error gets by halving the step.
fn gain(subject: Subject, error: impl Fn(f64, u32) -> f64) -> f64 {
    let (_, period) = ellipse(subject, MASSES, 1.0, 0.3);
    error(period / 500.0, 500) / error(period / 1000.0, 1000)
}

#[test]
fn of_the_position() {
    for subject in [LEAPFROG, YOSHIDA4] {
        let gain = gain(subject, |step, steps| {
            let (mut sky, _) = ellipse(subject, MASSES, 1.0, 0.3);
            let start = sky.position(0);
            sky.advance(step, steps);
            distance(sky.position(0), start)
        });
        let expected = 2.0_f64.powi(subject.order);
        assert!(
            (gain / expected - 1.0).abs() < 0.1,
            "{}: {gain} instead of {expected}",
            subject.name
        );
    }
}

#[test]
fn of_the_energy() {
    for subject in [LEAPFROG, YOSHIDA4] {
        let gain = gain(subject, |step, steps| {
            let (mut sky, _) = ellipse(subject, MASSES, 1.0, 0.3);
            let start = sky.energy();
            let drift = |sky: &crate::Sky| (sky.energy() / start - 1.0).abs();
            let mut worst = 0.0_f64;
            for _ in 0..steps {
                sky.advance(step, 1);
                worst = worst.max(drift(&sky));
            }
            worst
        });
        let expected = 2.0_f64.powi(subject.order);
        assert!(
            (gain / expected - 1.0).abs() < 0.1,
            "{}: {gain} instead of {expected}",
            subject.name
        );
    }
}
