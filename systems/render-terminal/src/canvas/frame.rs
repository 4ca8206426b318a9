//! `frame`.

use std::f64::consts::TAU;

use core_render::{Ring, Scene};

use super::{Canvas, Palette, Size};

/// The colour of what only gives the scale.
const FAINT: [u8; 3] = [90, 90, 110];

/// A scene as rows of text: title and notes, then the picture in the rest of the rows.
pub(crate) fn frame(scene: &Scene, size: Size, palette: Palette) -> Vec<String> {
    let title = format!("{}, day {:.2} of {:.2}", scene.title, scene.day, scene.days);
    let text = std::iter::once(&title).chain(&scene.notes);
    let text = text.take(size.rows).map(|line| cut(line, size.columns));
    let mut rows: Vec<String> = text.collect();
    let mut canvas = Canvas::new(Size {
        rows: size.rows - rows.len(),
        ..size
    });
    for ring in &scene.rings {
        draw_ring(&mut canvas, ring);
    }
    for mark in &scene.marks {
        for place in &mark.trail {
            canvas.dot(*place, mark.color);
        }
    }
    // The names come last and the first mark's first, so that nothing covers them and the most telling find room.
    for mark in &scene.marks {
        canvas.label(mark.place, '●', &mark.name, mark.color);
    }
    rows.extend(canvas.rows(palette));
    rows
}

/// As much of a line as there is room for.
fn cut(line: &str, columns: usize) -> String {
    let shown = line.chars().filter(|letter| !letter.is_control());
    shown.take(columns).collect()
}

fn draw_ring(canvas: &mut Canvas, ring: &Ring) {
    // Every third dot of the circle.
    let dots = (TAU * ring.radius * canvas.half() / 3.0).ceil();
    for dot in 0..dots as usize {
        let (sine, cosine) = (dot as f64 / dots * TAU).sin_cos();
        canvas.dot([ring.radius * cosine, ring.radius * sine], FAINT);
    }
}

#[cfg(test)]
mod tests {
    use core_render::{Mark, Ring, Scene};

    use super::{Palette, Size, frame};

    const SIZE: Size = Size {
        columns: 40,
        rows: 16,
    };

    fn scene() -> Scene {
        let mark = |name: &str, place, color| Mark {
            name: name.to_owned(),
            place,
            trail: vec![],
            color,
        };
        let mut earth = mark("earth", [0.5, 0.0], [80, 160, 255]);
        earth.trail = (0..20)
            .map(|at| f64::from(at) * -0.1)
            .map(|angle| [0.5 * angle.cos(), 0.5 * angle.sin()])
            .collect();
        Scene {
            title: "a test".to_owned(),
            day: 1.5,
            days: 10.0,
            notes: vec!["a note that is longer than forty columns, and cut".to_owned()],
            rings: vec![Ring {
                radius: 1.0,
                label: "1 au".to_owned(),
            }],
            marks: vec![
                mark("sun", [0.0, 0.0], [255, 220, 80]),
                earth,
                mark("moon", [0.52, 0.0], [200, 200, 200]),
                mark("lost", [3.0, 0.0], [255, 0, 0]),
            ],
        }
    }

    #[test]
    fn shows_the_scene() {
        insta::assert_snapshot!(frame(&scene(), SIZE, Palette::Plain).join("\n"));
    }

    #[test]
    fn has_the_rows_and_columns_it_was_given() {
        let rows = frame(&scene(), SIZE, Palette::Plain);
        assert_eq!(rows.len(), SIZE.rows);
        assert!(rows.iter().all(|row| row.chars().count() <= SIZE.columns));
    }

    #[test]
    fn colors_end_where_the_row_ends() {
        let rows = frame(&scene(), SIZE, Palette::Cube);
        assert!(
            rows.iter()
                .skip(2)
                .filter(|row| !row.is_empty())
                .all(|row| row.ends_with("\x1b[39m"))
        );
        assert!(
            rows.iter().any(|row| row.contains("\x1b[38;5;222m")),
            "the sun is yellow"
        );
    }

    #[test]
    fn an_empty_scene_is_empty() {
        let rows = frame(&Scene::default(), SIZE, Palette::Cube);
        assert_eq!(rows[0], ", day 0.00 of 0.00");
        assert!(rows[1..].iter().all(String::is_empty));
    }

    #[test]
    fn a_tiny_terminal_cuts_the_title_off() {
        let size = Size {
            columns: 6,
            rows: 2,
        };
        assert_eq!(frame(&scene(), size, Palette::Plain)[0], "a test");
    }
}
