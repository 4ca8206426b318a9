//! Reads the workspace of the current folder.

use std::path::Path;

use super::show_findings;
use crate::cli::command_error::CommandError;
use crate::generator::discover::{Workspace, discover};
use crate::generator::load::FileTree;
use crate::generator::pipeline::{Resolved, analyze};

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
