//! `Rule`, the constant that all diagnostics of one kind share.

use super::Severity;

/// A rule that declarations must keep, as the reference page shows it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rule {
    /// Short name in kebab case, shown in brackets behind `error`.
    pub code: &'static str,
    /// Whether breaking it stops the run.
    pub severity: Severity,
    /// One line for the reference page.
    pub title: &'static str,
    /// Why the rule exists and what to do, in Markdown.
    pub docs: &'static str,
}
