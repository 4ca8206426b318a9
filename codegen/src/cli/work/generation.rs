//! Running the generator for a command, with its findings shown.

use std::collections::BTreeSet;
use std::path::Path;
use std::sync::{Mutex, PoisonError};

use crate::cli::command_error::CommandError;
use crate::cli::output::{Palette, note};
use crate::generator::apply::Comparison;
use crate::generator::discover::{Workspace, discover};
use crate::generator::load::FileTree;
use crate::generator::pipeline::{Outcome, Resolved, analyze, compare, generate};
use crate::ground::diagnostic::{Diagnostics, Report, Severity, render};
use crate::ground::source::SourceMap;

/// The result of a run of the generator without errors, compared with the files on disk.
pub(in crate::cli) struct Generation {
    /// Rendered texts and the results of all earlier stages.
    pub(in crate::cli) outcome: Outcome,
    /// Differences between rendered texts and files.
    pub(in crate::cli) comparison: Comparison,
}

/// Discovers the workspace of the current folder.
pub(in crate::cli) fn discover_here() -> Result<Workspace, CommandError> {
    Ok(discover(Path::new("."))?)
}

/// Runs the generator up to its checks. Findings are shown and are no error here.
pub(in crate::cli) fn read() -> Result<Resolved, CommandError> {
    let resolved = analyze(discover_here()?, &FileTree::Disk);
    show_findings(&resolved.diagnostics, &resolved.sources);
    Ok(resolved)
}

/// Runs all stages and shows their findings, which are no error here.
pub(in crate::cli) fn run_generator() -> Result<Outcome, CommandError> {
    let outcome = generate(discover_here()?, &FileTree::Disk);
    show_findings(&outcome.resolved.diagnostics, &outcome.resolved.sources);
    Ok(outcome)
}

/// Like [`run_generator`], and compares the texts with the files on disk; findings that are errors fail.
pub(in crate::cli) fn generate_and_compare() -> Result<Generation, CommandError> {
    let outcome = run_generator()?;
    let sources = &outcome.resolved.sources;
    refuse_errors(&outcome.resolved.diagnostics, sources)?;
    let comparison = compare(&outcome, &FileTree::Disk)?;
    show_findings(&comparison.diagnostics, sources);
    refuse_errors(&comparison.diagnostics, sources)?;
    Ok(Generation {
        outcome,
        comparison,
    })
}

/// Draws all findings on the error stream, a warning only once in a command.
pub(in crate::cli) fn show_findings(diagnostics: &Diagnostics, sources: &SourceMap) {
    static SHOWN: Mutex<BTreeSet<String>> = Mutex::new(BTreeSet::new());
    let choice = Palette::of_errors().choice();
    for finding in diagnostics.items() {
        let text = render(finding, sources, choice);
        let mut shown = SHOWN.lock().unwrap_or_else(PoisonError::into_inner);
        if shown.insert(text.clone()) || finding.severity == Severity::Error {
            note(format_args!("{text}\n"));
        }
    }
}

/// Fails if one of the findings is an error.
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
