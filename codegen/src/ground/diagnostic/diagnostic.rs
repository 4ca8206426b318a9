//! `Diagnostic`, one finding as plain data, and its builder methods.

use super::{Label, LabelKind, Rule, Severity};
use crate::ground::source::Location;

/// A broken rule: the offence, its place, and the remedy.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Diagnostic {
    /// The code of the rule.
    pub code: &'static str,
    /// Whether it stops the run.
    pub severity: Severity,
    /// One sentence that names the thing at fault.
    pub title: String,
    /// Places, the one to change first.
    pub labels: Vec<Label>,
    /// Facts that explain the finding.
    pub notes: Vec<String>,
    /// Remedies, one sentence each.
    pub help: Vec<String>,
}

impl Diagnostic {
    /// Makes a finding of `rule` without places.
    #[must_use]
    pub fn new(rule: &Rule, title: impl Into<String>) -> Self {
        Self {
            code: rule.code,
            severity: rule.severity,
            title: title.into(),
            labels: Vec::new(),
            notes: Vec::new(),
            help: Vec::new(),
        }
    }

    /// Adds the place to change.
    #[must_use]
    pub fn at(self, location: Location, text: impl Into<String>) -> Self {
        self.labelled(LabelKind::Primary, location, text.into())
    }

    /// Adds a place that explains.
    #[must_use]
    pub fn context(self, location: Location, text: impl Into<String>) -> Self {
        self.labelled(LabelKind::Context, location, text.into())
    }

    /// Adds a fact that explains the finding.
    #[must_use]
    pub fn note(mut self, text: impl Into<String>) -> Self {
        self.notes.push(text.into());
        self
    }

    /// Adds a remedy, one sentence.
    #[must_use]
    pub fn help(mut self, text: impl Into<String>) -> Self {
        self.help.push(text.into());
        self
    }

    fn labelled(mut self, kind: LabelKind, location: Location, text: String) -> Self {
        self.labels.push(Label {
            kind,
            location,
            text,
        });
        self
    }
}
