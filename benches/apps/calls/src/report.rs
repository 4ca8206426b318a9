//! What the measurement found.
use std::fmt::Write;

use serde_json::json;

use crate::subject::Subject;

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
    /// The figures of `medians`, each less that of its case's empty loop.
    pub(crate) fn new(subjects: &[Subject], medians: &[f64]) -> Self {
        let mut rows = Vec::new();
        let mut empty = 0.0;
        for (subject, median) in subjects.iter().zip(medians) {
            if subject.name == Subject::EMPTY {
                empty = *median;
            } else {
                let value = (median - empty).max(0.0);
                rows.push(Row { case: subject.case, subject: subject.name, value });
            }
        }
        Self { rows }
    }

    /// One JSON object.
    pub(crate) fn json(&self) -> String {
        let rows = self.rows.iter().map(|row| {
            let value = (row.value * 1000.0).round() / 1000.0;
            json!({ "case": row.case, "subject": row.subject, "value": value, "unit": "ns" })
        });
        json!({ "benchmark": "calls", "rows": rows.collect::<Vec<_>>() }).to_string()
    }

    /// A table for a person: a row per subject, a column per case, nanoseconds per call.
    pub(crate) fn table(&self) -> String {
        let cases = unique(self.rows.iter().map(|row| row.case));
        let subjects = unique(self.rows.iter().map(|row| row.subject));
        let mut text = String::from("ns per call, medians, less the empty loop\n\n|subject");
        for case in &cases {
            let _ = write!(text, "|{case}");
        }
        let _ = write!(text, "|\n|---{}|", "|---:".repeat(cases.len()));
        for subject in subjects {
            let _ = write!(text, "\n|{subject}");
            for case in &cases {
                let row = self.rows.iter().find(|row| row.case == *case && row.subject == subject);
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
            let value = |subject| {
                let row = self.rows.iter().find(|row| row.case == case && row.subject == subject)?;
                Some(row.value)
            };
            if let (Some(hosted), Some(peer)) = (value("keyway-hosted"), value("abi_stable")) {
                let _ = write!(text, " {case} {:.2}", hosted / peer);
            }
        }
        text
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
