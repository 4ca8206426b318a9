//! Applies all rules.

use super::rules::tidy_rules;
use super::{Repository, Violation};

/// Every place of `repository` that breaks a house rule, sorted by file and line.
#[must_use]
pub fn tidy(repository: &Repository) -> Vec<Violation> {
    let rules = tidy_rules();
    let mut violations: Vec<_> = rules
        .iter()
        .flat_map(|rule| (rule.check)(repository))
        .collect();
    violations.sort();
    violations
}
