//! `TidyRule`, a name with its check.

use super::{Repository, Violation};

/// A house rule: a name, the sentence that states it, and the function that finds where it is broken.
#[derive(Clone, Copy, Debug)]
pub(crate) struct TidyRule {
    /// Short name in kebab case.
    pub(crate) name: &'static str,
    /// Sentence that states the rule.
    pub(crate) title: &'static str,
    /// Finds all violations in a repository.
    pub(crate) check: fn(&Repository) -> Vec<Violation>,
}
