//! Whether a bar is held.
use crate::measurement::{Bar, Library, Row};
use crate::report::Report;
use crate::words::{exact, time};

/// What a bar asks and what was found.
pub(crate) struct Verdict {
    /// The bar in words.
    pub(crate) asked: String,
    /// The figure in words.
    pub(crate) found: String,
    /// Whether it is held.
    pub(crate) is_held: bool,
    /// Where the bar lies, in times of what Keyway hosted takes.
    pub(crate) limit: f64,
    /// The figure on the same scale, where it is that of Keyway in another scenario.
    pub(crate) own: Option<f64>,
    /// Whether Keyway itself is to be on the near side of the bar, not the others on the far side.
    pub(crate) is_under: bool,
}

impl Verdict {
    /// Looks at one bar of a scenario; nothing if that was not measured.
    pub(crate) fn new(report: &Report, row: &Row, bar: &Bar) -> Option<Self> {
        let own = (row.name.as_str(), Library::Hosted);
        match bar {
            Bar::Faster { than, times: asked } => {
                let found = report.ratio((&row.name, *than), own)?;
                Some(Self {
                    asked: format!("≥ {asked}× {}", than.name()),
                    found: exact(found),
                    is_held: found >= *asked,
                    limit: *asked,
                    own: None,
                    is_under: false,
                })
            }
            Bar::Within { of, times: asked } => {
                let found = report.ratio(own, (&row.name, *of))?;
                Some(Self {
                    asked: format!("≤ {asked}× {}", of.name()),
                    found: exact(found),
                    is_held: found <= *asked,
                    limit: 1.0 / asked,
                    own: None,
                    is_under: false,
                })
            }
            Bar::Own {
                scenario,
                times: asked,
            } => {
                let found = report.ratio((scenario, Library::Hosted), own)?;
                Some(Self {
                    asked: format!("≥ {asked}× own one by one"),
                    found: exact(found),
                    is_held: found >= *asked,
                    limit: *asked,
                    own: Some(found),
                    is_under: false,
                })
            }
            Bar::Under { nanoseconds } => {
                let found = report.time(&row.name, None, Library::Hosted)?;
                Some(Self {
                    asked: format!("≤ {}", time(*nanoseconds)),
                    found: time(found),
                    is_held: found <= *nanoseconds,
                    limit: nanoseconds / found,
                    own: None,
                    is_under: true,
                })
            }
        }
    }

    /// All bars of a scenario.
    pub(crate) fn all(report: &Report, row: &Row) -> Vec<Self> {
        let bars = row.bars.iter();
        bars.filter_map(|bar| Self::new(report, row, bar)).collect()
    }
}
