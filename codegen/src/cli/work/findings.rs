//! Shows findings and stops at errors.

use crate::cli::command_error::CommandError;
use crate::cli::output::{Palette, note};
use crate::ground::diagnostic::{Diagnostics, Report, Severity, render};
use crate::ground::source::SourceMap;

/// Draws all findings on the error stream.
pub(in crate::cli) fn show_findings(diagnostics: &Diagnostics, sources: &SourceMap) {
    let choice = Palette::of_errors().choice();
    for finding in diagnostics.items() {
        note(format_args!("{}\n", render(finding, sources, choice)));
    }
}

/// Fails if one of the findings stops the run.
pub(in crate::cli) fn refuse_errors(
    diagnostics: &Diagnostics,
    sources: &SourceMap,
) -> Result<(), CommandError> {
    let errors: Vec<_> = diagnostics
        .items()
        .iter()
        .filter(|finding| finding.severity == Severity::Error)
        .map(|finding| Report::new(finding, sources))
        .collect();
    if errors.is_empty() {
        Ok(())
    } else {
        Err(CommandError::Findings { errors })
    }
}
