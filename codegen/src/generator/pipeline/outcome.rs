//! `Outcome`, the results of all stages of a run.

use super::Resolved;
use crate::generator::plan::GeneratedCrate;
use crate::generator::render::RenderedCrate;

/// The results of a run; stages behind one with errors are empty.
#[derive(Clone)]
pub struct Outcome {
    /// Results of the stages up to check, and all diagnostics.
    pub resolved: Resolved,
    /// Planned files, one entry for each member of the workspace.
    pub plans: Vec<GeneratedCrate>,
    /// Rendered files, one entry for each member of the workspace.
    pub texts: Vec<RenderedCrate>,
}
