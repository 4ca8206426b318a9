//! `ShadowTable`, what a comparison has found so far.

use std::io::{IsTerminal, stdout};

use super::replay::counted;
use crate::cli::output::print;
use crate::workshop::recordings::ReplayReport;

/// A table that is drawn again and again on a terminal, and nowhere else.
pub(super) struct ShadowTable {
    is_seen: bool,
    /// Lines on the terminal.
    lines: usize,
}

impl ShadowTable {
    /// Nothing is drawn yet.
    pub(super) fn new(is_wanted: bool) -> Self {
        Self {
            is_seen: is_wanted && stdout().is_terminal(),
            lines: 0,
        }
    }

    /// Draws it in place of the one before.
    pub(super) fn draw(&mut self, report: &ReplayReport) {
        if self.is_seen {
            self.clear();
            let text = Self::text(report);
            self.lines = text.lines().count();
            print(text);
        }
    }

    /// Takes it away.
    pub(super) fn clear(&mut self) {
        if self.lines > 0 {
            print(format_args!("\x1b[{}A\x1b[J\x1b[1A", self.lines));
            self.lines = 0;
        }
    }

    /// The counts, the first difference, and the functions that were called.
    pub(super) fn text(report: &ReplayReport) -> String {
        let mut text = match (report.calls, report.differing) {
            (calls, 0) => format!("{}, all answered alike", counted(calls)),
            (calls, differing) => format!("{}, {differing} answered otherwise", counted(calls)),
        };
        if let Some(first) = &report.first {
            text += &format!(
                "\n  call {}, {}: {}: {} became {}",
                first.call, first.function, first.path, first.was, first.became
            );
        }
        for own in &report.functions {
            let ratio = own
                .ratio
                .map_or_else(|| "-".to_owned(), |ratio| format!("{ratio:.2}"));
            text += &format!(
                "\n  {}: {}, {} otherwise, {ratio} times the time of what runs",
                own.function,
                counted(own.calls),
                own.differing
            );
        }
        text
    }
}
