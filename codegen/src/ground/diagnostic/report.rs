//! A diagnostic for programs: the same content with names and lines in place of numbers.

use serde::Serialize;

use super::{Diagnostic, ReportLabel, Severity};
use crate::ground::source::SourceMap;

/// A diagnostic as `--json` prints it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Report {
    /// The code of the rule.
    pub code: &'static str,
    /// Whether it stops the run.
    pub severity: Severity,
    /// One sentence that names the thing at fault.
    pub title: String,
    /// Places, the one to change first.
    pub labels: Vec<ReportLabel>,
    /// Facts that explain the finding.
    pub notes: Vec<String>,
    /// What to do.
    pub help: Vec<String>,
}

impl Report {
    /// Looks up names and lines of `diagnostic` in `sources`.
    #[must_use]
    pub fn new(diagnostic: &Diagnostic, sources: &SourceMap) -> Self {
        let labels = diagnostic.labels.iter();
        Self {
            code: diagnostic.code,
            severity: diagnostic.severity,
            title: diagnostic.title.clone(),
            labels: labels
                .map(|label| ReportLabel::new(label, sources))
                .collect(),
            notes: diagnostic.notes.clone(),
            help: diagnostic.help.clone(),
        }
    }
}
