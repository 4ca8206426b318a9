//! Works out what has to be written.

use std::path::PathBuf;

use super::{Generation, refuse_errors, show_findings};
use crate::apply::compare;
use crate::cli::command_error::CommandError;
use crate::generate::{Outcome, generate as run_stages};
use crate::load::FileTree;
use crate::pipeline::Request;

/// Runs all stages and shows their findings, which do not stop here.
pub(in crate::cli) fn generate() -> Result<Outcome, CommandError> {
    let outcome = run_stages(&Request {
        directory: PathBuf::from("."),
    })?;
    show_findings(&outcome.resolved.diagnostics, &outcome.resolved.sources);
    Ok(outcome)
}

/// The same with a comparison of what is generated with what lies there; errors stop it.
pub(in crate::cli) fn generate_and_compare() -> Result<Generation, CommandError> {
    let outcome = generate()?;
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
