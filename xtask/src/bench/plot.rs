//! `Plot`, curves over a size, both axes logarithmic, as SVG.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use super::figure::Figure;

const WIDTH: f64 = 760.0;
const HEIGHT: f64 = 420.0;
/// Left, top, right and bottom of the area of the curves.
const AREA: [f64; 4] = [80.0, 56.0, 560.0, 370.0];
const COLOURS: [&str; 4] = ["#0969da", "#cf222e", "#1a7f37", "#8250df"];

/// Curves of the cases of a benchmark; the size is the number with which the subject of a figure begins.
pub(super) struct Plot<'p> {
    pub(super) title: &'p str,
    /// What the size is of.
    pub(super) size: &'p str,
    /// Cases to draw, in order.
    pub(super) cases: &'p [&'p str],
}

impl Plot<'_> {
    /// Draws the figures of the cases; those of others are left out.
    pub(super) fn drawn(&self, figures: &[Figure]) -> String {
        let curves: Vec<(&str, BTreeMap<u64, f64>)> = self
            .cases
            .iter()
            .map(|case| (*case, curve(figures, case)))
            .collect();
        let points = || curves.iter().flat_map(|(_, curve)| curve);
        let across = Axis::of(points().map(|(size, _)| *size as f64), AREA[0], AREA[2]);
        let up = Axis::of(points().map(|(_, value)| *value), AREA[3], AREA[1]);
        let unit = figures
            .iter()
            .find(|figure| self.cases.contains(&figure.case.as_str()));
        let unit = unit.map_or("", |figure| figure.unit.as_str());
        let mut svg = format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {WIDTH} {HEIGHT}\" width=\"{WIDTH}\" height=\"{HEIGHT}\" role=\"img\">\n<title>{0}</title>\n<style>text{{font-family:-apple-system,'Segoe UI',Helvetica,Arial,sans-serif;font-size:12px;fill:#1f2328}}.title{{font-size:16px;font-weight:600}}</style>\n<rect width=\"100%\" height=\"100%\" fill=\"#ffffff\"/>\n<text class=\"title\" x=\"16\" y=\"26\">{0}</text>\n<text x=\"16\" y=\"44\">{unit} against {1}, both logarithmic</text>\n",
            self.title, self.size
        );
        for (at, place) in across.ticks() {
            let _ = writeln!(
                svg,
                "<path d=\"M{place:.1} {}V{}\" stroke=\"#d1d9e0\"/><text x=\"{place:.1}\" y=\"{}\" text-anchor=\"middle\">{}</text>",
                AREA[1],
                AREA[3],
                AREA[3] + 18.0,
                short(at)
            );
        }
        for (at, place) in up.ticks() {
            let _ = writeln!(
                svg,
                "<path d=\"M{} {place:.1}H{}\" stroke=\"#d1d9e0\"/><text x=\"{}\" y=\"{:.1}\" text-anchor=\"end\">{}</text>",
                AREA[0],
                AREA[2],
                AREA[0] - 8.0,
                place + 4.0,
                short(at)
            );
        }
        for ((case, curve), colour) in curves.iter().zip(COLOURS) {
            let places: Vec<(f64, f64)> = curve
                .iter()
                .map(|(size, value)| (across.place(*size as f64), up.place(*value)))
                .collect();
            let path: Vec<String> = places
                .iter()
                .map(|(x, y)| format!("{x:.1},{y:.1}"))
                .collect();
            let _ = writeln!(
                svg,
                "<polyline fill=\"none\" stroke=\"{colour}\" stroke-width=\"2\" points=\"{}\"/>",
                path.join(" ")
            );
            for (x, y) in &places {
                let _ = writeln!(
                    svg,
                    "<circle cx=\"{x:.1}\" cy=\"{y:.1}\" r=\"3\" fill=\"{colour}\"/>"
                );
            }
            if let Some((x, y)) = places.last() {
                let _ = writeln!(
                    svg,
                    "<text x=\"{:.1}\" y=\"{:.1}\" style=\"fill:{colour}\">{case}</text>",
                    x + 8.0,
                    y + 4.0
                );
            }
        }
        svg + "</svg>\n"
    }
}

fn curve(figures: &[Figure], case: &str) -> BTreeMap<u64, f64> {
    let figures = figures.iter().filter(|figure| figure.case == case);
    let points = figures.filter_map(|figure| {
        let size = figure.subject.split(' ').next()?.parse().ok()?;
        Some((size, figure.value))
    });
    points.collect()
}

/// A logarithmic axis from one power of ten to another.
struct Axis {
    low: i32,
    high: i32,
    from: f64,
    to: f64,
}

impl Axis {
    fn of(values: impl Iterator<Item = f64>, from: f64, to: f64) -> Self {
        let (mut low, mut high) = (f64::INFINITY, f64::NEG_INFINITY);
        for value in values.filter(|value| *value > 0.0) {
            low = low.min(value.log10());
            high = high.max(value.log10());
        }
        if low > high {
            (low, high) = (0.0, 1.0);
        }
        let (low, high) = (low.floor() as i32, high.ceil() as i32);
        let high = high.max(low + 1);
        Self {
            low,
            high,
            from,
            to,
        }
    }

    fn place(&self, value: f64) -> f64 {
        let share = (value.log10() - f64::from(self.low)) / f64::from(self.high - self.low);
        self.from + (self.to - self.from) * share
    }

    fn ticks(&self) -> impl Iterator<Item = (f64, f64)> {
        let powers = self.low..=self.high;
        powers.map(|power| (10_f64.powi(power), self.place(10_f64.powi(power))))
    }
}

/// A power of ten in few characters.
fn short(value: f64) -> String {
    match value {
        1e9.. => format!("{} G", value / 1e9),
        1e6.. => format!("{} M", value / 1e6),
        1e3.. => format!("{} k", value / 1e3),
        _ => value.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::{Figure, Plot};

    #[test]
    fn a_curve_for_each_case_with_a_point_for_each_size() {
        let figure = |case: &str, size: u64, value| Figure {
            case: case.to_owned(),
            subject: format!("{size} bytes"),
            value,
            unit: "µs".to_owned(),
        };
        let figures = [
            figure("flat", 1000, 10.0),
            figure("flat", 1_000_000, 10.0),
            figure("steep", 1000, 10.0),
            figure("steep", 1_000_000, 1000.0),
            figure("left out", 7, 7.0),
        ];
        let plot = Plot {
            title: "Two curves",
            size: "bytes",
            cases: &["flat", "steep"],
        };
        let svg = plot.drawn(&figures);
        assert_eq!(svg.matches("<circle").count(), 4, "{svg}");
        assert!(svg.contains("points=\"80.0,370.0 560.0,370.0\""), "{svg}");
        assert!(svg.contains("points=\"80.0,370.0 560.0,56.0\""), "{svg}");
        assert!(!svg.contains("left out") && svg.contains("1 M"), "{svg}");
    }
}
