//! Works out what has to be written.

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

/// What a run of the generator without errors gave, and how it differs from what lies there.
pub(in crate::cli) struct Generation {
    /// The texts and all that led to them.
    pub(in crate::cli) outcome: Outcome,
    /// The differences.
    pub(in crate::cli) comparison: Comparison,
}

/// What cargo says of the workspace.
pub(in crate::cli) fn discover_here() -> Result<Workspace, CommandError> {
    Ok(discover(Path::new("."))?)
}

/// What the workspace declares and what follows from it. Findings are shown and do not stop here.
pub(in crate::cli) fn read() -> Result<Resolved, CommandError> {
    let resolved = analyze(discover_here()?, &FileTree::Disk);
    show_findings(&resolved.diagnostics, &resolved.sources);
    Ok(resolved)
}

/// Runs all stages and shows their findings, which do not stop here.
pub(in crate::cli) fn run_generator() -> Result<Outcome, CommandError> {
    let outcome = generate(discover_here()?, &FileTree::Disk);
    show_findings(&outcome.resolved.diagnostics, &outcome.resolved.sources);
    Ok(outcome)
}

/// The same with a comparison of what is generated with what lies there; errors stop it.
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
