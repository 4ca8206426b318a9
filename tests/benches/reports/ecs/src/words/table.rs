//! The report for a person.
use std::fmt::Write;

use super::{time, times};
use crate::measurement::{Library, Row};
use crate::report::Report;
use crate::verdict::Verdict;

impl Report<'_> {
    /// Tables in Markdown: times of Keyway, then how many times as long each peer takes as Keyway hosted; then the curves.
    pub fn table(&self) -> String {
        let rows = || self.measurement.rows.iter();
        let machine = &self.measurement.machine;
        let runs = rows().map(|row| self.count(&row.name)).max();
        let mut text = format!(
            "{}; {}; {}.\nMedians of {} processes. A peer's column says how many times as long it takes as Keyway hosted: above \
             1, Keyway is faster.\n\n| scenario | static | hosted ",
            machine.processor,
            machine.kernel,
            machine.compiler,
            runs.unwrap_or_default()
        );
        for peer in Library::PEERS {
            let _ = write!(text, "| {} ", self.title(peer));
        }
        let _ = write!(
            text,
            "| bar | held |\n|---|---:|---:|{}---|---|",
            "---:|".repeat(Library::PEERS.len())
        );
        for row in rows() {
            if self.time(&row.name, None, Library::Hosted).is_some() {
                text.push_str(&self.row(row));
            }
        }
        text.push_str(&self.growth());
        text
    }

    fn row(&self, row: &Row) -> String {
        let own = |library| self.time(&row.name, None, library).map_or_else(none, time);
        let mut text = format!(
            "\n| {} | {} | {} ",
            row.name,
            own(Library::Static),
            own(Library::Hosted)
        );
        for peer in Library::PEERS {
            let ratio = self.ratio((&row.name, peer), (&row.name, Library::Hosted));
            let _ = write!(text, "| {} ", ratio.map_or_else(none, times));
        }
        let (mut asked, mut held) = (Vec::new(), Vec::new());
        for verdict in Verdict::all(self, row) {
            asked.push(verdict.asked);
            let word = if verdict.is_held { "yes" } else { "**no**" };
            held.push(format!("{word}: {}", verdict.found));
        }
        let _ = write!(text, "| {} | {} |", asked.join("<br>"), held.join("<br>"));
        text
    }
}

/// Stands where nothing was measured.
pub(super) fn none() -> String {
    "–".to_owned()
}
