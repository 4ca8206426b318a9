//! An SVG picture as it is written.
use std::fmt::{Display, Write};

use super::style::STYLE;

/// A picture.
pub(super) struct Canvas {
    text: String,
}

impl Canvas {
    /// A picture of this size, for people who cannot see it with a description.
    pub(super) fn new((width, height): (f64, f64), description: &str) -> Self {
        let mut canvas = Self {
            text: String::new(),
        };
        canvas.write(format_args!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {width} {height}\" width=\"{width}\" height=\"{height}\" role=\"img\">"
        ));
        canvas.write(format_args!("<title>{}</title>", escaped(description)));
        canvas.write(format_args!("<style>\n{STYLE}</style>"));
        let (inner_width, inner_height) = (width - 1.0, height - 1.0);
        canvas.write(format_args!(
            "<rect class=\"ground\" x=\"0.5\" y=\"0.5\" width=\"{inner_width}\" height=\"{inner_height}\" rx=\"6\"/>"
        ));
        canvas
    }

    /// A text that begins here.
    pub(super) fn text(&mut self, class: &str, at: (f64, f64), text: impl Display) {
        self.anchored("start", class, at, text);
    }

    /// A text that ends here.
    pub(super) fn text_before(&mut self, class: &str, at: (f64, f64), text: impl Display) {
        self.anchored("end", class, at, text);
    }

    /// A text around here.
    pub(super) fn text_around(&mut self, class: &str, at: (f64, f64), text: impl Display) {
        self.anchored("middle", class, at, text);
    }

    fn anchored(&mut self, anchor: &str, class: &str, (x, y): (f64, f64), text: impl Display) {
        let text = escaped(&text.to_string());
        self.write(format_args!(
            "<text class=\"{class}\" x=\"{x:.1}\" y=\"{y:.1}\" text-anchor=\"{anchor}\">{text}</text>"
        ));
    }

    /// A straight line.
    pub(super) fn line(&mut self, class: &str, from: (f64, f64), to: (f64, f64)) {
        self.write(format_args!(
            "<line class=\"{class}\" x1=\"{:.1}\" y1=\"{:.1}\" x2=\"{:.1}\" y2=\"{:.1}\"/>",
            from.0, from.1, to.0, to.1
        ));
    }

    /// A rectangle, from its upper left corner to its lower right one.
    pub(super) fn area(&mut self, class: &str, from: (f64, f64), to: (f64, f64)) {
        let (width, height) = (to.0 - from.0, to.1 - from.1);
        self.write(format_args!(
            "<rect class=\"{class}\" x=\"{:.1}\" y=\"{:.1}\" width=\"{width:.1}\" height=\"{height:.1}\"/>",
            from.0, from.1
        ));
    }

    /// A line through all these.
    pub(super) fn through(&mut self, class: &str, points: &[(f64, f64)]) {
        let mut path = String::new();
        for (x, y) in points {
            let letter = if path.is_empty() { 'M' } else { 'L' };
            let _ = write!(path, "{letter}{x:.1} {y:.1}");
        }
        self.write(format_args!("<path class=\"{class}\" d=\"{path}\"/>"));
    }

    /// A shape around this place, by the commands of a path.
    pub(super) fn shape(&mut self, class: &str, (x, y): (f64, f64), path: &str) {
        self.write(format_args!(
            "<path class=\"{class}\" transform=\"translate({x:.1} {y:.1})\" d=\"{path}\"/>"
        ));
    }

    /// The picture as a file.
    pub(super) fn finished(mut self) -> String {
        self.text.push_str("</svg>\n");
        self.text
    }

    fn write(&mut self, line: std::fmt::Arguments<'_>) {
        let _ = writeln!(self.text, "{line}");
    }
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
}
