//! Whether a bar is held.
use super::Report;
use crate::measure::{Bar, Library, Scenario};

/// What a bar asks and what was found.
pub(crate) struct Verdict {
    /// The bar in words.
    pub(crate) asked: String,
    /// The figure in words; nothing if it was not measured.
    pub(crate) found: Option<String>,
    /// Whether it is held.
    pub(crate) is_held: bool,
}

impl Verdict {
    /// Looks at one bar of a scenario.
    pub(crate) fn new(report: &Report, scenario: &Scenario, bar: Bar) -> Self {
        let own = (scenario.name, Library::Hosted);
        match bar {
            Bar::Faster { than, times } => Self::ratio(
                format!("≥ {times}× {}", than.name()),
                report.ratio((scenario.name, than), own),
                |found| found >= times,
            ),
            Bar::Within { of, times } => Self::ratio(
                format!("≤ {times}× {}", of.name()),
                report.ratio(own, (scenario.name, of)),
                |found| found <= times,
            ),
            Bar::Own { scenario, times } => Self::ratio(
                format!("≥ {times}× own {scenario}"),
                report.ratio((scenario, Library::Hosted), own),
                |found| found >= times,
            ),
            Bar::Under { nanoseconds } => {
                let found = report.time(scenario.name, None, Library::Hosted);
                Self {
                    asked: format!("≤ {}", super::table::time(nanoseconds)),
                    found: found.map(super::table::time),
                    is_held: found.is_some_and(|found| found <= nanoseconds),
                }
            }
        }
    }

    fn ratio(asked: String, found: Option<f64>, holds: impl Fn(f64) -> bool) -> Self {
        Self {
            asked,
            found: found.map(super::table::times),
            is_held: found.is_some_and(holds),
        }
    }
}
