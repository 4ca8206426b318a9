//! `Report`.
use std::fmt::Write;

use serde_json::{Value, json};

use crate::subject::Subject;
use crate::subjects::SUBJECTS;

/// What the measurement found.
pub(crate) struct Report {
    rows: Vec<Row>,
}

struct Row {
    case: &'static str,
    subject: &'static str,
    /// Nanoseconds per call, less the empty loop's.
    value: f64,
}

impl Report {
    /// The report of `values`, one for each subject.
    pub(crate) fn new(subjects: &[Subject], values: &[f64]) -> Self {
        let rows = subjects.iter().zip(values).map(|(subject, value)| Row {
            case: subject.case,
            subject: subject.name,
            value: *value,
        });
        Self {
            rows: rows.collect(),
        }
    }

    /// The values in a report's JSON, if it has one for each subject.
    pub(crate) fn values(json: &str) -> Option<Vec<f64>> {
        let report: Value = serde_json::from_str(json).ok()?;
        let rows = report["rows"].as_array()?;
        let mut values = Vec::new();
        for subject in SUBJECTS {
            if subject.name == Subject::EMPTY {
                values.push(0.0);
                continue;
            }
            let row = rows
                .iter()
                .find(|row| row["case"] == subject.case && row["subject"] == subject.name)?;
            values.push(row["value"].as_f64()?);
        }
        Some(values)
    }

    /// The rows that say something: the empty loop is taken off already.
    fn told(&self) -> impl Iterator<Item = &Row> {
        self.rows.iter().filter(|row| row.subject != Subject::EMPTY)
    }

    /// One JSON object.
    pub(crate) fn json(&self) -> String {
        let rows = self.told().map(|row| {
            let value = (row.value * 1000.0).round() / 1000.0;
            json!({ "case": row.case, "subject": row.subject, "value": value, "unit": "ns" })
        });
        json!({ "benchmark": "calls", "rows": rows.collect::<Vec<_>>() }).to_string()
    }

    /// A table for a person: a row per subject, a column per case, nanoseconds per call.
    pub(crate) fn table(&self) -> String {
        let cases = unique(self.told().map(|row| row.case));
        let subjects = unique(self.told().map(|row| row.subject));
        let mut text = String::from("ns per call, medians, less the empty loop\n\n|subject");
        for case in &cases {
            let _ = write!(text, "|{case}");
        }
        let _ = write!(text, "|\n|---{}|", "|---:".repeat(cases.len()));
        for subject in subjects {
            let _ = write!(text, "\n|{subject}");
            for case in &cases {
                let row = self
                    .rows
                    .iter()
                    .find(|row| row.case == *case && row.subject == subject);
                match row {
                    Some(row) => {
                        let _ = write!(text, "|{:.2}", row.value);
                    }
                    None => text.push('|'),
                }
            }
            text.push('|');
        }
        let _ = write!(text, "\n\nkeyway-hosted / abi_stable:");
        for case in cases {
            let value = |subject| self.value(case, subject);
            if let (Some(hosted), Some(peer)) = (value("keyway-hosted"), value("abi_stable")) {
                let _ = write!(text, " {case} {:.2}", hosted / peer);
            }
        }
        let _ = write!(text, "\ncalls of two threads / of one:");
        for row in self.told().filter(|row| row.case == Subject::BESIDE) {
            if let Some(alone) = self.value(Subject::COUNTED, row.subject) {
                let _ = write!(text, " {} {:.2},", row.subject, 2.0 * alone / row.value);
            }
        }
        text.trim_end_matches(',').to_owned()
    }

    fn value(&self, case: &str, subject: &str) -> Option<f64> {
        let mut rows = self.rows.iter();
        let row = rows.find(|row| row.case == case && row.subject == subject)?;
        Some(row.value)
    }
}

fn unique(names: impl Iterator<Item = &'static str>) -> Vec<&'static str> {
    let mut found = Vec::new();
    for name in names {
        if !found.contains(&name) {
            found.push(name);
        }
    }
    found
}
