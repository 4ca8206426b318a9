//! The report for a person.
use std::fmt::Write;

use super::Report;
use super::verdict::Verdict;
use super::versions::version;
use crate::measure::{Library, Scenario};
use crate::scenarios::SCENARIOS;

impl Report {
    /// A table in Markdown: times of Keyway, then how many times as long each peer takes as Keyway hosted.
    pub(crate) fn table(&self) -> String {
        let mut text = format!(
            "{}; {}; {}\n\nMedian of {} runs. A peer's column says how many times as long it takes as keyway-hosted: above 1 Keyway \
             is faster.\n\n| scenario | static | hosted ",
            self.machine.processor,
            self.machine.kernel,
            self.machine.compiler,
            self.count()
        );
        for peer in Library::PEERS {
            let version = version(peer).map(|version| format!(" {version}"));
            let _ = write!(text, "| {}{} ", peer.name(), version.unwrap_or_default());
        }
        let _ = write!(
            text,
            "| bar | held |\n|---|---:|---:|{}---|---|",
            "---:|".repeat(5)
        );
        for scenario in SCENARIOS {
            if self.time(scenario.name, None, Library::Hosted).is_some() {
                text.push_str(&self.row(scenario));
            }
        }
        text
    }

    fn row(&self, scenario: &Scenario) -> String {
        let own = |library| {
            self.time(scenario.name, None, library)
                .map_or_else(none, time)
        };
        let mut text = format!(
            "\n| {} | {} | {} ",
            scenario.name,
            own(Library::Static),
            own(Library::Hosted)
        );
        for peer in Library::PEERS {
            let ratio = self.ratio((scenario.name, peer), (scenario.name, Library::Hosted));
            let _ = write!(text, "| {} ", ratio.map_or_else(none, times));
        }
        let verdicts = scenario
            .bars
            .iter()
            .map(|bar| Verdict::new(self, scenario, *bar));
        let (mut asked, mut held) = (Vec::new(), Vec::new());
        for verdict in verdicts {
            asked.push(verdict.asked);
            let word = if verdict.is_held { "yes" } else { "**no**" };
            held.push(format!("{word}: {}", verdict.found.unwrap_or_else(none)));
        }
        let _ = write!(text, "| {} | {} |", asked.join("<br>"), held.join("<br>"));
        text
    }
}

fn none() -> String {
    "–".to_owned()
}

/// A ratio with two significant digits.
pub(crate) fn times(ratio: f64) -> String {
    if ratio >= 9.95 {
        format!("{ratio:.0}×")
    } else if ratio >= 0.995 {
        format!("{ratio:.1}×")
    } else {
        format!("{ratio:.2}×")
    }
}

/// A time with three significant digits.
pub(crate) fn time(nanoseconds: f64) -> String {
    let (value, unit) = match nanoseconds {
        small if small < 1e3 => (small, "ns"),
        middle if middle < 1e6 => (middle / 1e3, "µs"),
        large => (large / 1e6, "ms"),
    };
    let digits = if value >= 100.0 {
        0
    } else if value >= 10.0 {
        1
    } else {
        2
    };
    format!("{value:.digits$} {unit}")
}
