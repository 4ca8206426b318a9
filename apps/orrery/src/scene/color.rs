//! What colour a body has.

/// The colours of those that everybody knows, as they look.
const KNOWN: [(&str, [u8; 3]); 11] = [
    ("sun", [255, 221, 87]),
    ("mercury", [176, 168, 160]),
    ("venus", [238, 203, 139]),
    ("earth", [92, 158, 255]),
    ("moon", [200, 200, 205]),
    ("mars", [230, 100, 70]),
    ("jupiter", [222, 170, 120]),
    ("saturn", [236, 214, 160]),
    ("uranus", [150, 226, 230]),
    ("neptune", [90, 120, 240]),
    ("pluto", [196, 170, 160]),
];

/// The colour of a body by its name, or one of the known by its number.
pub(super) fn color(name: &str, number: usize) -> [u8; 3] {
    let known = KNOWN
        .iter()
        .find(|(known, _)| known.eq_ignore_ascii_case(name));
    known.map_or(KNOWN[number % KNOWN.len()].1, |(_, color)| *color)
}

#[cfg(test)]
mod tests {
    use super::color;

    #[test]
    fn the_earth_is_blue_wherever_it_stands() {
        assert_eq!(color("Earth", 7), [92, 158, 255]);
    }

    #[test]
    fn others_take_turns() {
        assert_ne!(color("vulcan", 0), color("vulcan", 1));
        assert_eq!(color("vulcan", 0), color("vulcan", 11));
    }
}
