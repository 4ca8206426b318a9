//! What a run of the generator knows.

use super::Resolved;
use crate::generator::plan::GeneratedCrate;
use crate::generator::render::RenderedCrate;

/// What a run of the generator knows; what comes behind a stage with errors is empty.
#[derive(Clone)]
pub struct Outcome {
    /// What the stages up to check know, and all diagnostics.
    pub resolved: Resolved,
    /// What the plan stage decided, one for each member of the workspace.
    pub plans: Vec<GeneratedCrate>,
    /// The texts, one for each member of the workspace.
    pub texts: Vec<RenderedCrate>,
}
