//! How many times as long as Keyway the others take, scenario by scenario.
use super::canvas::Canvas;
use super::legend::legend;
use super::mark::{Mark, OWN, mark};
use super::scale::Scale;
use crate::measurement::{Library, Row};
use crate::report::Report;
use crate::verdict::Verdict;
use crate::words::{time, times};

const WIDTH: f64 = 1000.0;
const LEFT: f64 = 18.0;
const PLOT: (f64, f64) = (300.0, 762.0);
const BARS: f64 = 790.0;
const ROW: f64 = 31.0;
const GROUP: f64 = 27.0;
/// Where the marks begin to tell nothing more; what lies beyond is written as a number.
const ENDS: (f64, f64) = (0.08, 60.0);

/// The libraries that get a mark.
const MARKED: [Library; 6] = [
    Library::Plain,
    Library::Gecs,
    Library::Flecs,
    Library::Bevy,
    Library::Hecs,
    Library::Static,
];

impl Report<'_> {
    /// A chart: a row per scenario, a mark per library, the bars to be held.
    pub(crate) fn ratios(&self) -> String {
        let rows = self.measurement.rows.iter();
        let rows: Vec<&Row> = rows
            .filter(|row| self.time(&row.name, None, Library::Hosted).is_some())
            .collect();
        let groups = rows
            .iter()
            .enumerate()
            .filter(|(at, row)| *at == 0 || rows[at - 1].group != row.group)
            .count();
        let top = 128.0;
        let bottom = top + ROW * rows.len() as f64 + GROUP * groups as f64;
        let title = "Entity component systems: time per scenario, compared with Keyway hosted";
        let mut canvas = Canvas::new((WIDTH, bottom + 70.0), title);
        let scale = Scale {
            figures: ENDS,
            places: PLOT,
        };
        self.head(&mut canvas);
        axis(&mut canvas, scale, (top, bottom));
        let mut y = top;
        let mut group = "";
        for row in rows {
            if row.group != group {
                group = &row.group;
                canvas.text("group", (LEFT, y + 18.0), group);
                y += GROUP;
            }
            self.line(&mut canvas, scale, row, y + ROW / 2.0);
            y += ROW;
        }
        self.foot(&mut canvas, bottom + 40.0);
        canvas.finished()
    }

    fn head(&self, canvas: &mut Canvas) {
        canvas.text(
            "title",
            (LEFT, 32.0),
            "How many times as long as Keyway hosted?",
        );
        let mut entries = Vec::new();
        for library in Library::PEERS {
            entries.push((mark(library), self.title(library)));
        }
        entries.push((mark(Library::Static), "Keyway, linked".to_owned()));
        entries.push((OWN, "Keyway, one by one".to_owned()));
        legend(canvas, (LEFT, 58.0), WIDTH - LEFT, &entries);
        canvas.shape("held", (LEFT + 5.0, 76.0), "M4 -6H0V6H4");
        canvas.text("small", (LEFT + 15.0, 80.0), "bar that is held,");
        canvas.shape("missed", (LEFT + 112.0, 76.0), "M4 -6H0V6H4");
        canvas.text(
            "small",
            (LEFT + 122.0, 80.0),
            "missed: what it names belongs on its open side, and for a time Keyway itself, at 1×",
        );
    }

    fn line(&self, canvas: &mut Canvas, scale: Scale, row: &Row, y: f64) {
        let own = (row.name.as_str(), Library::Hosted);
        canvas.line("row", (LEFT, y + ROW / 2.0), (WIDTH - LEFT, y + ROW / 2.0));
        canvas.text("", (LEFT, y + 4.5), &row.name);
        let hosted = self.time(&row.name, None, Library::Hosted).map(time);
        canvas.text_before(
            "small muted",
            (PLOT.0 - 10.0, y + 4.0),
            hosted.unwrap_or_default(),
        );
        let verdicts = Verdict::all(self, row);
        self.verdicts(canvas, scale, &verdicts, y);
        for library in MARKED {
            if let Some(ratio) = self.ratio((&row.name, library), own) {
                point(canvas, scale, mark(library), ratio, y);
            }
        }
        for own in verdicts.iter().filter_map(|verdict| verdict.own) {
            point(canvas, scale, OWN, own, y);
        }
    }

    fn verdicts(&self, canvas: &mut Canvas, scale: Scale, verdicts: &[Verdict], y: f64) {
        let first = y + 4.0 - 6.5 * (verdicts.len() as f64 - 1.0);
        for (at, verdict) in verdicts.iter().enumerate() {
            let class = if verdict.is_held { "held" } else { "missed" };
            let bracket = if verdict.is_under {
                "M-4 -12H0V12H-4"
            } else {
                "M4 -12H0V12H4"
            };
            canvas.shape(class, (scale.place(verdict.limit), y), bracket);
            let sign = if verdict.is_held { "✓" } else { "✗" };
            canvas.text(
                &format!("small {class}"),
                (BARS, first + 13.0 * at as f64),
                format!("{sign} {}: {}", verdict.asked, verdict.found),
            );
        }
    }

    fn foot(&self, canvas: &mut Canvas, y: f64) {
        let machine = &self.measurement.machine;
        let runs = self
            .measurement
            .rows
            .iter()
            .map(|row| self.count(&row.name));
        let text = format!(
            "{}; {}; {}. Medians of {} processes.",
            machine.processor,
            machine.kernel,
            machine.compiler,
            runs.max().unwrap_or_default()
        );
        let hosted = "The time beside a name is that of Keyway hosted: its System lies in a library that was loaded at run time.";
        canvas.text("small muted", (LEFT, y - 1.0), hosted);
        canvas.text("small muted", (LEFT, y + 16.0), text);
    }
}

fn axis(canvas: &mut Canvas, scale: Scale, (top, bottom): (f64, f64)) {
    let one = scale.place(1.0);
    canvas.area("tint", (PLOT.0, top), (one, bottom));
    for figure in scale.round() {
        let x = scale.place(figure);
        canvas.line("grid", (x, top), (x, bottom));
        for y in [top - 6.0, bottom + 15.0] {
            let class = if figure == 1.0 {
                "small bold"
            } else {
                "small muted"
            };
            canvas.text_around(class, (x, y), format!("{figure}×"));
        }
    }
    canvas.line("one", (one, top), (one, bottom));
    canvas.text_before(
        "small muted",
        (one - 10.0, top - 22.0),
        "← Keyway is slower",
    );
    canvas.text(
        "small muted",
        (one + 10.0, top - 22.0),
        "Keyway is faster →",
    );
    canvas.text("small muted", (BARS, top - 6.0), "bar: what was found");
}

fn point(canvas: &mut Canvas, scale: Scale, mark: Mark, ratio: f64, y: f64) {
    let place = (scale.place(ratio), y + mark.drop);
    canvas.shape(&format!("mark {}", mark.class), place, mark.path);
    if scale.is_beyond(ratio) {
        if ratio > 1.0 {
            canvas.text_before(
                "small bold",
                (place.0 - 9.0, place.1 + 4.0),
                format!("{} →", times(ratio)),
            );
        } else {
            canvas.text(
                "small bold",
                (place.0 + 9.0, place.1 + 4.0),
                format!("← {}", times(ratio)),
            );
        }
    }
}
