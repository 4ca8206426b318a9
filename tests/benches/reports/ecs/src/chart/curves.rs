//! How costs grow, a panel per curve.
use super::canvas::Canvas;
use super::legend::legend;
use super::mark::mark;
use super::scale::Scale;
use crate::measurement::{Curve, Library};
use crate::report::Report;

const WIDTH: f64 = 980.0;
const LEFT: f64 = 18.0;
const TOP: f64 = 72.0;
/// Width and height of a panel, its margins included.
const PANEL: (f64, f64) = (472.0, 236.0);

/// What is drawn later lies above.
const DRAWN: [Library; 6] = [
    Library::Plain,
    Library::Gecs,
    Library::Flecs,
    Library::Bevy,
    Library::Hecs,
    Library::Hosted,
];

/// The places within a panel.
struct Panel {
    across: Scale,
    up: Scale,
}

impl Report<'_> {
    /// A panel per curve.
    pub(crate) fn curves(&self) -> String {
        let curves = self.measurement.curves.iter();
        let curves: Vec<_> = curves
            .filter(|curve| !self.points(&curve.name).is_empty())
            .collect();
        let height = TOP + PANEL.1 * curves.len().div_ceil(2) as f64 + 34.0;
        let title = "Entity component systems: how the cost grows";
        let mut canvas = Canvas::new((WIDTH, height), title);
        canvas.text("title", (LEFT, 32.0), "How the cost grows");
        let mut entries = vec![(mark(Library::Hosted), "Keyway hosted".to_owned())];
        for library in [Library::Hecs, Library::Bevy, Library::Plain] {
            entries.push((mark(library), self.title(library)));
        }
        legend(&mut canvas, (LEFT, 56.0), WIDTH - LEFT, &entries);
        for (at, curve) in curves.into_iter().enumerate() {
            let corner = (
                LEFT + PANEL.0 * (at % 2) as f64,
                TOP + PANEL.1 * (at / 2) as f64,
            );
            self.panel(&mut canvas, curve, corner);
        }
        let machine = &self.measurement.machine;
        let text = format!(
            "Both axes are logarithmic: a level line means that each costs the same, however many there are. {}.",
            machine.processor
        );
        canvas.text("small muted", (LEFT, height - 14.0), text);
        canvas.finished()
    }

    fn panel(&self, canvas: &mut Canvas, curve: &Curve, (left, top): (f64, f64)) {
        let points = self.points(&curve.name);
        let times: Vec<f64> = DRAWN
            .iter()
            .flat_map(|library| points.iter().map(move |at| (*at, *library)))
            .filter_map(|(at, library)| self.time(&curve.name, Some(at), library))
            .collect();
        let (low, high) = ends(&times);
        let panel = Panel {
            across: Scale {
                figures: (
                    points[0].max(1) as f64,
                    points[points.len() - 1].max(2) as f64,
                ),
                places: (left + 58.0, left + PANEL.0 - 24.0),
            },
            up: Scale {
                figures: (low, high),
                places: (top + PANEL.1 - 44.0, top + 28.0),
            },
        };
        panel.frame(canvas, curve, &points);
        for library in DRAWN {
            let line: Vec<_> = points
                .iter()
                .filter_map(|at| Some((*at, self.time(&curve.name, Some(*at), library)?)))
                .map(|(at, time)| (panel.across.place(at as f64), panel.up.place(time)))
                .collect();
            if !line.is_empty() {
                let mark = mark(library);
                canvas.through(&format!("line {}", mark.class), &line);
                for place in line {
                    canvas.shape(&format!("mark {}", mark.class), place, mark.path);
                }
            }
        }
    }
}

impl Panel {
    fn frame(&self, canvas: &mut Canvas, curve: &Curve, points: &[u64]) {
        let ((left, right), (bottom, top)) = (self.across.places, self.up.places);
        canvas.text("bold", (left - 48.0, top - 12.0), &curve.name);
        canvas.text_before(
            "small muted",
            (right, top - 12.0),
            format!("time {}", curve.unit),
        );
        for figure in self.up.round() {
            let y = self.up.place(figure);
            canvas.line("grid", (left, y), (right, y));
            canvas.text_before("small muted", (left - 8.0, y + 4.0), label(figure));
        }
        for at in points {
            let x = self.across.place(*at as f64);
            canvas.line("grid", (x, bottom), (x, top));
            canvas.text_around("small muted", (x, bottom + 16.0), short(*at));
        }
        let middle = f64::midpoint(left, right);
        canvas.text_around("small muted", (middle, bottom + 32.0), &curve.axis);
    }
}

/// Round figures around all, at least a factor of five apart.
fn ends(figures: &[f64]) -> (f64, f64) {
    let low = figures.iter().copied().fold(f64::INFINITY, f64::min);
    let high = figures.iter().copied().fold(0.0, f64::max);
    let step = |figure: f64, more: bool| {
        let power = 10_f64.powf(figure.log10().floor());
        let steps = [1.0, 2.0, 5.0, 10.0].map(|step| step * power);
        let found = if more {
            steps.iter().find(|step| **step >= figure)
        } else {
            steps.iter().rfind(|step| **step <= figure)
        };
        found.copied().unwrap_or(figure)
    };
    let low = step(low, false);
    (low, step(high, true).max(low * 5.0))
}

fn label(nanoseconds: f64) -> String {
    match nanoseconds {
        small if small < 1e3 => format!("{small} ns"),
        middle if middle < 1e6 => format!("{} µs", middle / 1e3),
        large => format!("{} ms", large / 1e6),
    }
}

fn short(count: u64) -> String {
    match count {
        small if small < 1_000 => small.to_string(),
        middle if middle < 1_000_000 && middle % 1_000 == 0 => format!("{} k", middle / 1_000),
        millions if millions % 1_000_000 == 0 => format!("{} M", millions / 1_000_000),
        other => other.to_string(),
    }
}
