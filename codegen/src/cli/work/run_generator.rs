//! Works out what has to be written.

use super::{Generation, discover_here, refuse_errors, show_findings};
use crate::cli::command_error::CommandError;
use crate::generator::load::FileTree;
use crate::generator::pipeline::{Outcome, compare, generate};

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
