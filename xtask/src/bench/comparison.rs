//! `Comparison`, one row of `bench compare`.

use serde::Serialize;

/// Medians over the rounds, and the ratios of after to before.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub(crate) struct Comparison {
    /// What was measured.
    pub(crate) case: String,
    /// Who did the work.
    pub(crate) subject: String,
    /// Unit of both medians.
    pub(crate) unit: String,
    /// Median of the older revision.
    pub(crate) before: f64,
    /// Median of this build.
    pub(crate) after: f64,
    /// Median of the ratios of the rounds.
    pub(crate) ratio: f64,
    /// Lowest ratio of a round.
    pub(crate) lowest: f64,
    /// Highest ratio of a round.
    pub(crate) highest: f64,
}
