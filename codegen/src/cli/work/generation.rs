//! What is generated and what lies there.

use crate::generator::apply::Comparison;
use crate::generator::pipeline::Outcome;

/// What a run of the generator without errors gave, and how it differs from what lies there.
pub(in crate::cli) struct Generation {
    /// The texts and all that led to them.
    pub(in crate::cli) outcome: Outcome,
    /// The differences.
    pub(in crate::cli) comparison: Comparison,
}
