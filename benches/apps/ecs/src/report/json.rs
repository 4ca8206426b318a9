//! The report for a program.
use serde_json::{Value, json};

use super::Report;
use super::verdict::Verdict;
use super::versions::version;
use crate::measure::Library;
use crate::scenarios::SCENARIOS;

impl Report {
    /// One JSON object.
    pub(crate) fn json(&self) -> String {
        let versions: serde_json::Map<String, Value> = Library::ALL
            .into_iter()
            .filter_map(|library| Some((library.name().to_owned(), version(library)?.into())))
            .collect();
        let machine = json!({
            "processor": self.machine.processor,
            "kernel": self.machine.kernel,
            "compiler": self.machine.compiler,
        });
        let report = json!({
            "benchmark": "ecs",
            "machine": machine,
            "versions": versions,
            "runs": self.count(),
            "rows": self.rows(),
            "bars": self.bars(),
        });
        report.to_string()
    }

    fn rows(&self) -> Vec<Value> {
        let mut rows = Vec::new();
        for scenario in SCENARIOS {
            for library in Library::ALL {
                let own = (scenario.name, Library::Hosted);
                let Some(time) = self.time(scenario.name, None, library) else {
                    continue;
                };
                rows.push(json!({
                    "scenario": scenario.name,
                    "library": library.name(),
                    "nanoseconds": (time * 10.0).round() / 10.0,
                    "times_hosted": self.ratio((scenario.name, library), own),
                }));
            }
        }
        rows
    }

    fn bars(&self) -> Vec<Value> {
        let bars = SCENARIOS.iter().flat_map(|scenario| {
            let verdicts = scenario
                .bars
                .iter()
                .map(|bar| Verdict::new(self, scenario, *bar));
            verdicts.map(|verdict| {
                json!({
                    "scenario": scenario.name,
                    "bar": verdict.asked,
                    "found": verdict.found,
                    "held": verdict.is_held,
                })
            })
        });
        bars.collect()
    }
}
