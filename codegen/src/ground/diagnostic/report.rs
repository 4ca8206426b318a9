//! `Report`, a diagnostic as JSON: file names and lines in place of ids and bytes.

use serde::Serialize;

use super::{Diagnostic, Label, LabelKind, Severity};
use crate::ground::source::{Position, SourceMap};

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
    labels: Vec<ReportLabel>,
    /// Facts that explain the finding.
    pub notes: Vec<String>,
    /// Remedies, one sentence each.
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

/// A place as `--json` prints it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
struct ReportLabel {
    /// The file, relative to the workspace, with forward slashes.
    pub file: String,
    /// Position of the first character.
    pub start: Position,
    /// Position behind the last character.
    pub end: Position,
    /// Whether this is the place to change.
    pub primary: bool,
    /// Text beside the marks; may be empty.
    pub text: String,
}

impl ReportLabel {
    /// Looks up name and lines of `label` in `sources`.
    #[must_use]
    fn new(label: &Label, sources: &SourceMap) -> Self {
        let file = sources.file(label.location.file);
        Self {
            file: file.name.clone(),
            start: file.position(label.location.start),
            end: file.position(label.location.end),
            primary: label.kind == LabelKind::Primary,
            text: label.text.clone(),
        }
    }
}
