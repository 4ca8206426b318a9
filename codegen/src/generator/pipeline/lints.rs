//! The warnings that a workspace does not want to see.

use crate::generator::parse::WorkspaceSettings;
use crate::generator::parse::rules::unknown_lint::unknown_lint;
use crate::generator::rules;
use crate::ground::diagnostic::{Diagnostics, Severity};

/// The findings without the warnings that the workspace allows.
pub(super) fn without_allowed(found: &Diagnostics, settings: &WorkspaceSettings) -> Diagnostics {
    let is_shown = |code: &str, severity: Severity| {
        severity == Severity::Error || !settings.allowed.contains_key(code)
    };
    let shown = found.items().iter();
    let shown = shown.filter(|item| is_shown(item.code, item.severity));
    let mut left = Diagnostics::default();
    left.extend(shown.cloned());
    left
}

/// The keys that allow what is no warning.
pub(super) fn check_lints(settings: &WorkspaceSettings) -> Diagnostics {
    let rules = rules().into_iter();
    let warnings = rules.filter(|rule| rule.severity == Severity::Warning);
    let known: Vec<_> = warnings.map(|rule| rule.code).collect();
    let unknown = settings.allowed.iter();
    let unknown = unknown.filter(|(code, _)| !known.contains(&code.as_str()));
    let mut found = Diagnostics::default();
    found.extend(unknown.map(|(code, at)| unknown_lint(code, *at, &known)));
    found
}
