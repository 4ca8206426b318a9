//! Kepler's problem, which has a solution.

use std::f64::consts::TAU;

use crate::sky::distance;
use crate::{LEAPFROG, Sky, Subject, YOSHIDA4};

/// The Sun's gravitational parameter, in au³/day².
const GM: f64 = 2.959_122_082_855_911e-4;

/// Two bodies about their centre of mass, `axis` apart on average, at their closest, on an ellipse in the plane of x and z.
pub(crate) fn ellipse(
    subject: Subject,
    masses: [f64; 2],
    axis: f64,
    eccentricity: f64,
) -> (Sky, f64) {
    let total = masses[0] + masses[1];
    let near = axis * (1.0 - eccentricity);
    let speed = (total * (2.0 / near - 1.0 / axis)).sqrt();
    let share = [masses[1] / total, -masses[0] / total];
    let state = |at: usize| {
        (
            masses[at],
            [near * share[at], 0.0, 0.0],
            [0.0, 0.0, speed * share[at]],
        )
    };
    let period = TAU * (axis.powi(3) / total).sqrt();
    (Sky::new(subject, &[state(0), state(1)]), period)
}

#[test]
fn after_one_period_both_bodies_are_back() {
    for (subject, error) in [(LEAPFROG, 2e-4), (YOSHIDA4, 2e-8)] {
        let (mut sky, period) = ellipse(subject, [GM, GM / 3.0], 1.0, 0.2);
        let start = [sky.position(0), sky.position(1)];
        sky.advance(period / 2000.0, 2000);
        for (body, start) in start.into_iter().enumerate() {
            let away = distance(sky.position(body), start);
            assert!(
                away < error,
                "{}: body {body} is {away} au from its start",
                subject.name
            );
        }
    }
}

#[test]
fn after_half_a_period_they_are_farthest() {
    let (mut sky, period) = ellipse(YOSHIDA4, [GM, 0.0], 5.2, 0.4);
    sky.advance(period / 4000.0, 2000);
    assert!(distance(sky.position(0), sky.position(1)) - 5.2 * 1.4 < 1e-9);
    assert!(
        (sky.position(1)[0] - 5.2 * 1.4).abs() < 1e-8,
        "{:?}",
        sky.position(1)
    );
}

#[test]
fn energy_is_that_of_the_ellipse() {
    let (sky, _) = ellipse(LEAPFROG, [GM, GM / 3.0], 1.7, 0.3);
    let total = GM * 4.0 / 3.0;
    let expected = -GM * (GM / 3.0) / (2.0 * 1.7) / total;
    assert!((sky.energy() / expected - 1.0).abs() < 1e-14);
}

#[test]
fn angular_momentum_is_that_of_the_ellipse() {
    let (sky, _) = ellipse(YOSHIDA4, [GM, GM / 3.0], 1.7, 0.3);
    let total = GM * 4.0 / 3.0;
    let reduced = GM * (GM / 3.0) / total;
    let expected = reduced * (total * 1.7 * (1.0 - 0.09)).sqrt() / total;
    let [x, y, z] = sky.angular_momentum();
    assert!(
        (y / -expected - 1.0).abs() < 1e-14,
        "{y} against {expected}"
    );
    assert_eq!([x, z], [0.0, 0.0]);
}
