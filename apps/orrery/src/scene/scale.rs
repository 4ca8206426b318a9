//! From au to the square of a picture.

use core_render::Ring;

/// The square root of a distance is what is drawn, so that there is room between the inner planets and the outer ones are
/// still to be seen.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Scale {
    /// The distance at the edge of the picture, in au.
    reach: f64,
}

impl Scale {
    /// The scale that shows all of these places, given in au.
    pub(super) fn of<'p>(places: impl Iterator<Item = &'p [f64; 2]>) -> Self {
        let reach = places.map(|[x, y]| x.hypot(*y)).fold(0.0, f64::max);
        Self {
            reach: if reach > 0.0 { reach * 1.05 } else { 1.0 },
        }
    }

    /// Where a place in au is in the picture.
    pub(super) fn place(self, [x, y]: [f64; 2]) -> [f64; 2] {
        let distance = x.hypot(y);
        if distance == 0.0 {
            return [0.0, 0.0];
        }
        let factor = self.radius(distance) / distance;
        [x * factor, y * factor]
    }

    /// Circles at round distances, from the largest inwards.
    pub(super) fn rings(self) -> Vec<Ring> {
        let mut rings = Vec::new();
        let mut power = self.reach.log10().floor() as i32;
        while rings.len() < Self::RINGS {
            let distances = [5, 2, 1].map(|digit| f64::from(digit) * 10.0_f64.powi(power));
            let inside = distances
                .into_iter()
                .filter(|distance| *distance < self.reach);
            rings.extend(inside.map(|distance| Ring {
                radius: self.radius(distance),
                label: format!("{distance} au"),
            }));
            power -= 1;
        }
        rings.truncate(Self::RINGS);
        rings
    }

    const RINGS: usize = 6;

    fn radius(self, distance: f64) -> f64 {
        (distance / self.reach).sqrt()
    }
}

#[cfg(test)]
mod tests {
    use super::Scale;

    #[test]
    fn the_farthest_place_is_near_the_edge() {
        let places = [[3.0, 4.0], [0.0, -1.0]];
        let scale = Scale::of(places.iter());
        let [x, y] = scale.place([3.0, 4.0]);
        assert!((0.97..0.98).contains(&x.hypot(y)));
        assert!((y / x - 4.0 / 3.0).abs() < 1e-15, "the direction stays");
        let labels: Vec<String> = scale.rings().into_iter().map(|ring| ring.label).collect();
        assert_eq!(
            labels,
            ["5 au", "2 au", "1 au", "0.5 au", "0.2 au", "0.1 au"]
        );
    }

    #[test]
    fn a_lone_body_in_the_middle_is_there() {
        let scale = Scale::of([[0.0, 0.0]].iter());
        assert_eq!(scale.place([0.0, 0.0]), [0.0, 0.0]);
        assert_eq!(scale.rings()[0].label, "0.5 au");
    }
}
