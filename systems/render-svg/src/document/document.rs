//! A scene as the text of an SVG document.

use std::fmt::Write;

use core_render::{Mark, Ring, Scene};

/// Half the side of the square of the scene, in units of the document.
const HALF: f64 = 480.0;

/// From the edge of the document to its middle.
const MIDDLE: f64 = 500.0;

/// The document: title and notes, rings, trails, then marks with their names.
pub(crate) fn document(scene: &Scene) -> String {
    let mut text = String::from(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 1000 1000\" font-family=\"sans-serif\">\n\
         <rect width=\"1000\" height=\"1000\" fill=\"#0b0d17\"/>\n",
    );
    let title = escaped(&format!(
        "{}, day {:.2} of {:.2}",
        scene.title, scene.day, scene.days
    ));
    push(
        &mut text,
        format_args!("<text x=\"20\" y=\"30\" font-size=\"18\" fill=\"#d0d4e4\">{title}</text>"),
    );
    for (at, note) in scene.notes.iter().enumerate() {
        push_note(&mut text, at, note);
    }
    for ring in &scene.rings {
        push_ring(&mut text, ring);
    }
    for mark in &scene.marks {
        push_trail(&mut text, mark);
    }
    let mut labels = Labels::default();
    for mark in scene.marks.iter().filter(|mark| is_inside(mark.place)) {
        push_mark(&mut text, mark, &mut labels);
    }
    text.push_str("</svg>\n");
    text
}

fn push(text: &mut String, line: std::fmt::Arguments<'_>) {
    writeln!(text, "{line}").expect("a String takes all that is written");
}

fn push_note(text: &mut String, at: usize, note: &str) {
    let (y, note) = (50 + 16 * at, escaped(note));
    push(
        text,
        format_args!("<text x=\"20\" y=\"{y}\" font-size=\"12\" fill=\"#8a91ad\">{note}</text>"),
    );
}

fn push_ring(text: &mut String, ring: &Ring) {
    let radius = ring.radius * HALF;
    push(
        text,
        format_args!(
            "<circle cx=\"{MIDDLE}\" cy=\"{MIDDLE}\" r=\"{radius:.1}\" fill=\"none\" stroke=\"#2a2f45\"/>"
        ),
    );
    let (top, label) = (MIDDLE - radius - 3.0, escaped(&ring.label));
    push(
        text,
        format_args!(
            "<text x=\"{MIDDLE}\" y=\"{top:.1}\" font-size=\"10\" fill=\"#4a5170\" text-anchor=\"middle\">{label}</text>"
        ),
    );
}

fn push_trail(text: &mut String, mark: &Mark) {
    if mark.trail.len() < 2 {
        return;
    }
    let points: Vec<String> = mark
        .trail
        .iter()
        .map(|place| at(*place))
        .map(|[x, y]| format!("{x:.1},{y:.1}"))
        .collect();
    let (points, color) = (points.join(" "), hex(mark.color));
    push(
        text,
        format_args!(
            "<polyline points=\"{points}\" fill=\"none\" stroke=\"{color}\" stroke-opacity=\"0.6\"/>"
        ),
    );
}

fn push_mark(text: &mut String, mark: &Mark, labels: &mut Labels) {
    let ([x, y], color, name) = (at(mark.place), hex(mark.color), escaped(&mark.name));
    push(
        text,
        format_args!("<circle cx=\"{x:.1}\" cy=\"{y:.1}\" r=\"4\" fill=\"{color}\"/>"),
    );
    let [left, bottom] = labels.place([x, y], mark.name.chars().count());
    let size = Labels::LETTER;
    push(
        text,
        format_args!(
            "<text x=\"{left:.1}\" y=\"{bottom:.1}\" font-size=\"{size}\" fill=\"{color}\">{name}</text>"
        ),
    );
}

fn is_inside(place: [f64; 2]) -> bool {
    place.iter().all(|part| part.abs() <= 1.0)
}

fn at([x, y]: [f64; 2]) -> [f64; 2] {
    [MIDDLE + x * HALF, MIDDLE - y * HALF]
}

fn hex([red, green, blue]: [u8; 3]) -> String {
    format!("#{red:02x}{green:02x}{blue:02x}")
}

/// Text as XML has it; characters that it cannot have at all become �.
fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\t' | '\n' | '\r' => escaped.push(' '),
            '\0'..='\x1f' | '\u{fffe}' | '\u{ffff}' => escaped.push('\u{fffd}'),
            other => escaped.push(other),
        }
    }
    escaped
}

/// The rectangles of the names so far, as left, top, right and bottom, so that none covers another.
#[derive(Clone, Debug, Default)]
struct Labels {
    taken: Vec<[f64; 4]>,
}

impl Labels {
    /// Height of the letters, in units of the document.
    pub(super) const LETTER: f64 = 13.0;

    /// Takes a place for a name of so many letters and returns its left and bottom: beside its mark where that is free, else
    /// as far below as needed.
    pub(super) fn place(&mut self, [x, y]: [f64; 2], letters: usize) -> [f64; 2] {
        let width = letters as f64 * Self::LETTER * 0.6;
        let beside = [
            [x + 7.0, y + 4.0],
            [x - 7.0 - width, y + 4.0],
            [x - width / 2.0, y - 8.0],
        ];
        let below = (1..).map(|line| [x + 7.0, y + 4.0 + f64::from(line) * Self::LETTER]);
        let mut places = beside.into_iter().chain(below);
        let [left, bottom] = places
            .find(|place| self.is_free(*place, width))
            .expect("far enough below nothing is taken");
        self.taken
            .push([left, bottom - Self::LETTER, left + width, bottom]);
        [left, bottom]
    }

    fn is_free(&self, [left, bottom]: [f64; 2], width: f64) -> bool {
        let top = bottom - Self::LETTER;
        !self
            .taken
            .iter()
            .any(|[l, t, r, b]| left < *r && left + width > *l && top < *b && bottom > *t)
    }
}

#[cfg(test)]
mod tests {
    use core_render::{Mark, Ring, Scene};

    use super::document;

    fn mark(name: &str, place: [f64; 2]) -> Mark {
        Mark {
            name: name.to_owned(),
            place,
            trail: vec![[0.0, 0.0], place],
            color: [80, 160, 255],
        }
    }

    fn scene() -> Scene {
        Scene {
            title: "a <test>".to_owned(),
            day: 1.5,
            days: 10.0,
            notes: vec!["one & another".to_owned(), "a third".to_owned()],
            rings: vec![Ring {
                radius: 0.5,
                label: "1 au".to_owned(),
            }],
            marks: vec![
                mark("sun", [0.0, 0.0]),
                mark("earth", [0.5, -0.25]),
                mark("moon", [0.5, -0.25]),
                mark("lost", [1.5, 0.0]),
            ],
        }
    }

    #[test]
    fn is_the_scene() {
        insta::assert_snapshot!(document(&scene()));
    }

    #[test]
    fn every_element_is_closed_and_every_name_escaped() {
        let mut scene = scene();
        scene.marks[0].name = "a\"&<b>\u{1}".to_owned();
        let text = document(&scene);
        let opened =
            text.matches('<').count() - text.matches("</").count() - text.matches("/>").count();
        assert_eq!(opened, text.matches("</").count());
        assert!(
            text.contains(">a&quot;&amp;&lt;b&gt;\u{fffd}</text>"),
            "{text}"
        );
    }

    #[test]
    fn names_in_one_place_stand_apart() {
        let mut scene = scene();
        scene.marks = (0..6)
            .map(|number| mark(&format!("body {number}"), [0.1, 0.1]))
            .collect();
        let text = document(&scene);
        let mut places: Vec<&str> = text.lines().filter(|line| line.contains("body")).collect();
        places
            .iter_mut()
            .for_each(|line| *line = line.split(" font-size").next().unwrap_or_default());
        places.sort_unstable();
        places.dedup();
        assert_eq!(places.len(), 6);
    }
}
