//! `Cycle`.

use super::CoreEdge;

/// A shortest cycle of requirements; each step requires the Core of the next step, the last that of the first.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cycle {
    /// The steps, beginning with the Core whose name comes first.
    pub steps: Vec<CoreEdge>,
}
