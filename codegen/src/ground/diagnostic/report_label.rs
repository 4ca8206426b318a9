//! A label for programs.

use serde::Serialize;

use super::{Label, LabelKind};
use crate::ground::source::{Position, SourceMap};

/// A place as `--json` prints it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ReportLabel {
    /// The file, relative to the workspace, with forward slashes.
    pub file: String,
    /// Where it begins.
    pub start: Position,
    /// One past where it ends.
    pub end: Position,
    /// Whether this is the place to change.
    pub primary: bool,
    /// The words; may be empty.
    pub text: String,
}

impl ReportLabel {
    /// Looks up name and lines of `label` in `sources`.
    #[must_use]
    pub fn new(label: &Label, sources: &SourceMap) -> Self {
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
