//! Running the generator for a command, with its findings shown.

use std::path::Path;

use crate::cli::command_error::CommandError;
use crate::cli::output::{Palette, note};
use crate::generator::apply::Comparison;
use crate::generator::discover::{Workspace, discover};
use crate::generator::load::FileTree;
use crate::generator::pipeline::{Outcome, Resolved, analyze, compare, generate};
use crate::ground::diagnostic::{Diagnostic, Diagnostics, Report, Severity, render};
use crate::ground::source::SourceMap;

/// The result of a run of the generator without errors, compared with the files on disk.
pub(in crate::cli) struct Generation {
    /// Rendered texts and the results of all earlier stages.
    pub(in crate::cli) outcome: Outcome,
    /// Differences between rendered texts and files.
    pub(in crate::cli) comparison: Comparison,
}

impl Generation {
    /// Whether there was nothing to do and nothing to say.
    pub(in crate::cli) fn is_idle(&self) -> bool {
        let found = &self.outcome.resolved.diagnostics;
        self.comparison.pending().count() == 0
            && found.items().is_empty()
            && self.comparison.diagnostics.items().is_empty()
    }
}

/// Discovers the workspace of the current folder.
pub(in crate::cli) fn discover_here() -> Result<Workspace, CommandError> {
    Ok(discover(Path::new("."))?)
}

/// Runs the generator up to its checks. Findings are not shown and are no error here.
pub(in crate::cli) fn read_quietly() -> Result<Resolved, CommandError> {
    Ok(analyze(discover_here()?, &FileTree::Disk))
}

/// Like [`read_quietly`], with the findings shown.
pub(in crate::cli) fn read() -> Result<Resolved, CommandError> {
    let resolved = read_quietly()?;
    show_findings(resolved.diagnostics.items(), &resolved.sources);
    Ok(resolved)
}

/// Runs all stages and shows their findings, which are no error here.
pub(in crate::cli) fn run_generator() -> Result<Outcome, CommandError> {
    Ok(run_shown(discover_here()?, &FileTree::Disk))
}

fn run_shown(workspace: Workspace, tree: &FileTree) -> Outcome {
    let outcome = generate(workspace, tree);
    let resolved = &outcome.resolved;
    show_findings(resolved.diagnostics.items(), &resolved.sources);
    outcome
}

/// Like [`run_generator`], and compares the texts with the files on disk; findings that are errors fail.
pub(in crate::cli) fn generate_and_compare() -> Result<Generation, CommandError> {
    generate_noted(discover_here()?, &FileTree::Disk)
}

/// The same for a workspace with its files from `tree`.
pub(in crate::cli) fn generate_noted(
    workspace: Workspace,
    tree: &FileTree,
) -> Result<Generation, CommandError> {
    let outcome = run_shown(workspace, tree);
    let sources = &outcome.resolved.sources;
    refuse_errors(&outcome.resolved.diagnostics, sources)?;
    let comparison = compare(&outcome, tree)?;
    show_findings(comparison.diagnostics.items(), sources);
    refuse_errors(&comparison.diagnostics, sources)?;
    Ok(Generation {
        outcome,
        comparison,
    })
}

/// Draws findings on the error stream. Each run of the generator has its own, so that each is shown once for a run.
pub(in crate::cli) fn show_findings<'f>(
    findings: impl IntoIterator<Item = &'f Diagnostic>,
    sources: &SourceMap,
) {
    let choice = Palette::of_errors().choice();
    for finding in findings {
        note(format_args!("{}\n", render(finding, sources, choice)));
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
