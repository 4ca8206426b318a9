//! A loop of requirements.

use super::CoreEdge;

/// A shortest loop of requirements; each step requires the Core of the next, the last that of the first.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cycle {
    /// The steps, beginning with the Core whose name comes first.
    pub steps: Vec<CoreEdge>,
}
