//! The report for a program.
use serde_json::{Value, json};

use crate::measurement::Library;
use crate::report::Report;
use crate::verdict::Verdict;

impl Report<'_> {
    /// One JSON object: the measurement, from which everything can be drawn again, and what follows from it.
    ///
    /// # Errors
    /// If a figure is no number.
    pub fn json(&self) -> Result<String, String> {
        let measurement = serde_json::to_value(self.measurement);
        let mut report = measurement.map_err(|error| error.to_string())?;
        report["benchmark"] = "ecs".into();
        report["medians"] = self.medians().into();
        report["bars"] = self.bars().into();
        Ok(report.to_string())
    }

    fn medians(&self) -> Vec<Value> {
        let mut medians = Vec::new();
        for row in &self.measurement.rows {
            for library in Library::ALL {
                let own = (row.name.as_str(), Library::Hosted);
                if let Some(time) = self.time(&row.name, None, library) {
                    medians.push(json!({
                        "scenario": row.name,
                        "library": library.name(),
                        "nanoseconds": (time * 10.0).round() / 10.0,
                        "times_hosted": self.ratio((&row.name, library), own),
                    }));
                }
            }
        }
        medians
    }

    fn bars(&self) -> Vec<Value> {
        let rows = self.measurement.rows.iter();
        let bars = rows.flat_map(|row| {
            let verdicts = Verdict::all(self, row).into_iter();
            verdicts.map(|verdict| {
                json!({
                    "scenario": row.name,
                    "bar": verdict.asked,
                    "found": verdict.found,
                    "held": verdict.is_held,
                })
            })
        });
        bars.collect()
    }
}
