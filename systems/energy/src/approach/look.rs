//! `Look`.

use core_physics::{Position, Velocity};
use serde::{Deserialize, Serialize};

/// How far apart two bodies are on one day, and how that changes.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct Look {
    pub(super) day: f64,
    /// The square of the distance, in au².
    square: f64,
    /// How fast the square grows, in au²/day.
    rate: f64,
}

impl Look {
    /// A look at two bodies.
    pub(crate) fn new(day: f64, a: (&Position, &Velocity), b: (&Position, &Velocity)) -> Self {
        let way: [f64; 3] = std::array::from_fn(|axis| b.0.0[axis] - a.0.0[axis]);
        let speed: [f64; 3] = std::array::from_fn(|axis| b.1.0[axis] - a.1.0[axis]);
        let product = |other: [f64; 3]| way.iter().zip(other).map(|(a, b)| a * b).sum::<f64>();
        Self {
            day,
            square: product(way),
            rate: 2.0 * product(speed),
        }
    }

    /// The distance in au.
    pub(super) fn distance(&self) -> f64 {
        self.square.sqrt()
    }

    /// Day and distance of the closest approach between this look and a later one, if they came closer and then parted.
    ///
    /// In between the square of the distance is taken as the cubic that has the values and slopes of both looks. Its slope
    /// is a parabola that is negative at the start and positive at the end, and so has one zero between them.
    pub(super) fn closest_until(&self, later: &Self) -> Option<(f64, f64)> {
        if !(self.rate < 0.0 && later.rate > 0.0) {
            return None;
        }
        let days = later.day - self.day;
        let (start, end) = (self.rate * days, later.rate * days);
        let fall = self.square - later.square;
        let (a, b, c) = (
            6.0 * fall + 3.0 * (start + end),
            -6.0 * fall - 4.0 * start - 2.0 * end,
            start,
        );
        let half = -0.5 * (b + (b * b - 4.0 * a * c).sqrt().copysign(b));
        let at = [half / a, c / half]
            .into_iter()
            .find(|root| (0.0..=1.0).contains(root))?;
        let square = self.square + at * (c + at * (b / 2.0 + at * a / 3.0));
        Some((self.day + at * days, square.max(0.0).sqrt()))
    }
}

#[cfg(test)]
mod tests {
    use core_physics::{Position, Velocity};

    use super::Look;

    /// A body that passes another in a straight line, closest on day 2 at 0.3 au.
    fn passing(day: f64) -> Look {
        let (still, at_rest) = (Position([0.0; 3]), Velocity([0.0; 3]));
        let (place, speed) = (
            Position([(day - 2.0) * 0.5, 0.3, 0.0]),
            Velocity([0.5, 0.0, 0.0]),
        );
        Look::new(day, (&still, &at_rest), (&place, &speed))
    }

    #[test]
    fn a_straight_passage_is_found_exactly() {
        let (day, distance) = passing(0.5)
            .closest_until(&passing(2.7))
            .expect("it lies between");
        assert!((day - 2.0).abs() < 1e-14, "{day}");
        assert!((distance - 0.3).abs() < 1e-14, "{distance}");
    }

    #[test]
    fn bodies_that_only_come_closer_or_only_part_have_none_between() {
        assert_eq!(passing(0.0).closest_until(&passing(1.9)), None);
        assert_eq!(passing(2.1).closest_until(&passing(3.0)), None);
    }
}
