//! The curves for a person.
use std::fmt::Write;

use super::table::none;
use super::{count, time};
use crate::measurement::{Curve, Library};
use crate::report::Report;

impl Report<'_> {
    /// A table per curve in Markdown.
    pub(super) fn growth(&self) -> String {
        let curves = self.measurement.curves.iter();
        curves.map(|curve| self.curve(curve)).collect()
    }

    fn curve(&self, curve: &Curve) -> String {
        let points = self.points(&curve.name);
        if points.is_empty() {
            return String::new();
        }
        let mut text = format!("\n\n| {}, time {} ", curve.name, curve.unit);
        for at in &points {
            let _ = write!(text, "| {} {} ", count(*at), curve.axis);
        }
        let _ = write!(text, "|\n|---|{}", "---:|".repeat(points.len()));
        for library in Library::ALL {
            let times: Vec<_> = points
                .iter()
                .map(|at| self.time(&curve.name, Some(*at), library))
                .collect();
            if times.iter().any(Option::is_some) {
                let _ = write!(text, "\n| {} |", self.title(library));
                for found in times {
                    let _ = write!(text, " {} |", found.map_or_else(none, time));
                }
            }
        }
        text
    }
}
