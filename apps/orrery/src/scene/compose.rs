//! Makes a scene of what moved.

use core_render::{Mark, Scene};

use super::Scale;

/// A scene on a day, of names and where each was, oldest first, in au on the plane of the picture.
pub(crate) fn compose(
    title: &str,
    (day, days): (f64, f64),
    names: &[String],
    trails: &[Vec<[f64; 2]>],
) -> Scene {
    let scale = Scale::of(trails.iter().flatten());
    let mark = |(number, (name, trail)): (usize, (&String, &Vec<[f64; 2]>))| {
        let trail: Vec<[f64; 2]> = trail.iter().map(|place| scale.place(*place)).collect();
        let place = trail.last().copied().unwrap_or_default();
        Mark {
            name: name.clone(),
            place,
            trail,
            color: color(name, number),
        }
    };
    let marks = names.iter().zip(trails).enumerate().map(mark).collect();
    Scene {
        title: title.to_owned(),
        day,
        days,
        notes: Vec::new(),
        rings: scale.rings(),
        marks,
    }
}

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
fn color(name: &str, number: usize) -> [u8; 3] {
    let known = KNOWN
        .iter()
        .find(|(known, _)| known.eq_ignore_ascii_case(name));
    known.map_or(KNOWN[number % KNOWN.len()].1, |(_, color)| *color)
}

#[cfg(test)]
mod tests {
    use super::{color, compose};

    #[test]
    fn each_name_is_where_its_trail_ends() {
        let names = ["sun".to_owned(), "earth".to_owned()];
        let scene = compose(
            "two",
            (1.0, 2.0),
            &names,
            &[vec![[0.0, 0.0]], vec![[0.0, 1.0], [1.0, 0.0]]],
        );
        assert_eq!(
            (scene.title.as_str(), scene.day, scene.days),
            ("two", 1.0, 2.0)
        );
        assert_eq!(scene.marks[0].place, [0.0, 0.0]);
        assert_eq!(scene.marks[1].trail.len(), 2);
        assert_eq!(scene.marks[1].place, scene.marks[1].trail[1]);
        assert!(scene.marks[1].place[0] > 0.9);
    }

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
