//! From space onto the plane of the picture.

/// The angle between the equator, along which positions are given, and the ecliptic at J2000: 84381.448″ (IAU 1976).
const OBLIQUITY: f64 = 84_381.448 / 3600.0;

/// A position along the axes of the equator, seen from the north pole of the ecliptic; x points to the equinox.
pub(crate) fn onto_ecliptic([x, y, z]: [f64; 3]) -> [f64; 2] {
    let (sine, cosine) = OBLIQUITY.to_radians().sin_cos();
    [x, y * cosine + z * sine]
}

#[cfg(test)]
mod tests {
    use super::onto_ecliptic;

    #[test]
    fn the_pole_of_the_ecliptic_is_the_middle() {
        let (sine, cosine) = 23.439_291_111_f64.to_radians().sin_cos();
        let [x, y] = onto_ecliptic([0.0, -sine, cosine]);
        assert!(x.abs() < 1e-9 && y.abs() < 1e-9);
    }

    #[test]
    fn the_axis_to_the_equinox_stays() {
        assert_eq!(onto_ecliptic([2.5, 0.0, 0.0]), [2.5, 0.0]);
    }
}
