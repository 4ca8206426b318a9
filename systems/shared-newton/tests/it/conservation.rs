//! What motion must keep.

use crate::solar_system::solar_system;
use crate::{LEAPFROG, YOSHIDA4};

#[test]
fn energy_stays_bounded_over_ten_years() {
    for (subject, bound) in [(LEAPFROG, 2e-6), (YOSHIDA4, 5e-9)] {
        let mut sky = solar_system(subject);
        let start = sky.energy();
        let mut worst = [0.0_f64; 10];
        for worst in &mut worst {
            for _ in 0..365 {
                sky.advance(0.25, 4);
                *worst = worst.max((sky.energy() / start - 1.0).abs());
            }
        }
        assert!(
            worst.iter().all(|worst| *worst < bound),
            "{}: {worst:?}",
            subject.name
        );
        assert!(
            worst[9] < 2.0 * worst[0],
            "{}: the error grows: {worst:?}",
            subject.name
        );
    }
}

#[test]
fn angular_momentum_stays_to_rounding() {
    for subject in [LEAPFROG, YOSHIDA4] {
        let mut sky = solar_system(subject);
        let start = sky.angular_momentum();
        sky.advance(0.25, 1461);
        for (now, start) in sky.angular_momentum().into_iter().zip(start) {
            assert!(
                (now / start - 1.0).abs() < 1e-12,
                "{}: {now} against {start}",
                subject.name
            );
        }
    }
}
