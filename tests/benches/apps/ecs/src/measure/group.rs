//! Rows of the report that belong together.
use super::Scenario;

/// Scenarios under one heading.
pub(crate) struct Group {
    /// The heading.
    pub(crate) name: &'static str,
    /// What is below it.
    pub(crate) scenarios: &'static [Scenario],
}
