//! Makes a scene of what moved.

use core_render::{Mark, Scene};

use super::Scale;
use super::color::color;

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

#[cfg(test)]
mod tests {
    use super::compose;

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
}
