//! `TraceTable`, the counts of a trace as text.

use std::fmt;

use keyway::store::{TraceReport, TracedCaller, TracedFunction};

/// A line for each function, below a title.
pub(super) struct TraceTable<'r> {
    report: &'r TraceReport,
    /// The report from which on calls for each second are counted; `None` for the begin.
    since: Option<&'r TraceReport>,
}

/// Columns of the table.
const COLUMNS: usize = 11;

const TITLES: [&str; COLUMNS] = [
    "function", "calls", "calls/s", "faults", "timed", "p50", "p90", "p99", "max", "self", "total",
];

impl<'r> TraceTable<'r> {
    pub(super) fn new(report: &'r TraceReport, since: Option<&'r TraceReport>) -> Self {
        Self { report, since }
    }

    /// The number of lines that are shown for a report.
    pub(super) fn lines(report: &TraceReport) -> usize {
        let lines = report.functions.iter();
        let lines = lines.map(|own| 1 + Self::callers(own).count());
        lines.sum::<usize>() + 2
    }

    /// Those who have called.
    fn callers(own: &TracedFunction) -> impl Iterator<Item = &TracedCaller> {
        own.callers.iter().filter(|caller| caller.calls > 0)
    }

    /// A line below its function: the module, its calls, and the time inside them.
    fn caller(function: &TracedFunction, own: &TracedCaller) -> [String; COLUMNS] {
        let total = match (function.is_estimated(), own.timed) {
            (true, 0) => "-".to_owned(),
            (true, _) => format!("~{}", time(own.total)),
            (false, _) => time(own.total),
        };
        let name = match own.module.as_str() {
            "" => "others",
            module => module,
        };
        let mut cells = [const { String::new() }; COLUMNS];
        cells[0] = format!("  by {name}");
        cells[1] = own.calls.to_string();
        cells[COLUMNS - 1] = total;
        cells
    }

    fn cells(&self, own: &TracedFunction) -> [String; COLUMNS] {
        let calls_before = self.since.and_then(|since| {
            let mut functions = since.functions.iter();
            functions.find(|before| before.name == own.name)
        });
        let calls = own.calls - calls_before.map_or(0, |before| before.calls.min(own.calls));
        let lasted = self.since.map_or(0, |since| since.lasted);
        let seconds = self.report.lasted.saturating_sub(lasted) as f64 / 1e9;
        let (timed, mark) = match own.is_estimated() {
            true => (own.timed.to_string(), "~"),
            false => ("all".to_owned(), ""),
        };
        [
            own.name.clone(),
            own.calls.to_string(),
            format!("{:.1}", calls as f64 / seconds.max(1e-9)),
            own.faults.to_string(),
            timed,
            time(own.quantile(0.5)),
            time(own.quantile(0.9)),
            time(own.quantile(0.99)),
            time(own.longest),
            format!("{mark}{}", time(own.own)),
            format!("{mark}{}", time(own.total)),
        ]
    }
}

impl fmt::Display for TraceTable<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let TraceReport { app, pid, core, .. } = self.report;
        let seconds = self.report.lasted as f64 / 1e9;
        write!(f, "{core} in {app} (process {pid}), {seconds:.1} s")?;
        let functions = self.report.functions.iter();
        let mut rows = vec![TITLES.map(str::to_owned)];
        for own in functions {
            rows.push(self.cells(own));
            rows.extend(Self::callers(own).map(|caller| Self::caller(own, caller)));
        }
        let widths: [usize; COLUMNS] = std::array::from_fn(|column| {
            let cells = rows.iter().map(|row| row[column].chars().count());
            cells.max().unwrap_or(0)
        });
        for row in &rows {
            let [name, rest @ ..] = row;
            write!(f, "\n  {name:0$}", widths[0])?;
            for (cell, width) in rest.iter().zip(&widths[1..]) {
                write!(f, "  {cell:>width$}")?;
            }
        }
        Ok(())
    }
}

/// A time with three digits and its unit.
fn time(nanos: u64) -> String {
    let number = nanos as f64;
    match nanos {
        0..1_000 => format!("{nanos} ns"),
        1_000..1_000_000 => format!("{} µs", digits(number / 1e3)),
        1_000_000..1_000_000_000 => format!("{} ms", digits(number / 1e6)),
        _ => format!("{} s", digits(number / 1e9)),
    }
}

fn digits(number: f64) -> String {
    match number {
        ..9.995 => format!("{number:.2}"),
        9.995..99.95 => format!("{number:.1}"),
        _ => format!("{number:.0}"),
    }
}

#[cfg(test)]
mod tests {
    use super::time;

    #[test]
    fn a_time_has_three_digits_and_its_unit() {
        let shown = [0, 999, 1_000, 12_340, 999_000, 4_567_890, 61_000_000_000].map(time);
        let expected = [
            "0 ns", "999 ns", "1.00 µs", "12.3 µs", "999 µs", "4.57 ms", "61.0 s",
        ];
        assert_eq!(shown, expected);
    }
}
