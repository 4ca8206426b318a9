//! Runs the stages.

use super::Outcome;
use crate::discover::{DiscoverError, Workspace, discover};
use crate::load::FileTree;
use crate::pipeline::{Request, front};
use crate::plan::plan;
use crate::render::render;

/// Reads the workspace and works out all generated files. Nothing is written.
///
/// # Errors
/// If cargo refuses the workspace. What is wrong in it is among the diagnostics of the outcome.
pub fn generate(request: &Request) -> Result<Outcome, DiscoverError> {
    let workspace = discover(&request.directory)?;
    Ok(generate_from(workspace, &FileTree::Disk))
}

/// The same for a workspace that is known, with its files from `tree`.
#[must_use]
pub fn generate_from(workspace: Workspace, tree: &FileTree) -> Outcome {
    let resolved = front(workspace, tree);
    let mut outcome = Outcome {
        resolved,
        plans: Vec::new(),
        texts: Vec::new(),
    };
    let known = &outcome.resolved;
    if known.diagnostics.has_errors() {
        return outcome;
    }
    outcome.plans = plan(
        &known.parsed,
        &known.resolutions,
        &known.links,
        &known.sources,
    );
    outcome.texts = render(&outcome.plans);
    outcome
}
