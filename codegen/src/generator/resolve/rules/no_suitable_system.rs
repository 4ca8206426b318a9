//! A Core whose candidates all lack a required feature.

use super::asked_by::{asked_by, would_do};
use crate::generator::parse::ParsedWorkspace;
use crate::generator::resolve::resolution::{CoreResolution, RejectionReason};
use crate::ground::diagnostic::{Diagnostic, Rule, Severity, quoted_names};

pub(crate) const RULE: Rule = Rule {
    code: "no-suitable-system",
    severity: Severity::Error,
    title: "no candidate for a Core provides all features that are required of it",
    docs: "The features required of a Core are those that the App, its Plugins and the Systems already picked ask for, taken \
           together. The first candidate that provides them all is picked. Here each one lacks some: list another System, let \
           one provide the feature, or drop the requirement at the place that is shown.",
};

/// Each candidate for the Core was rejected.
pub(crate) fn no_suitable_system(
    core: &CoreResolution,
    unlisted: &[&str],
    workspace: &ParsedWorkspace,
) -> Diagnostic {
    let name = workspace.package(core.core);
    let features = quoted_names(core.features.iter().map(|feature| feature.name.as_str()));
    let mut diagnostic =
        Diagnostic::new(&RULE, format!("no System provides {features} of `{name}`"));
    for feature in &core.features {
        let what = format!("`{}`", feature.name);
        diagnostic = asked_by(diagnostic, &feature.asked_by, &what, workspace);
    }
    for rejection in &core.rejected {
        if let RejectionReason::LacksFeatures(lacking) = &rejection.reason {
            let candidate = workspace.package(rejection.candidate);
            let lacking = quoted_names(lacking.iter().map(String::as_str));
            diagnostic = diagnostic.note(format!("`{candidate}` lacks {lacking}"));
        }
    }
    let mut diagnostic = would_do(diagnostic, core, workspace);
    for system in unlisted {
        diagnostic = diagnostic.help(format!("`{system}` provides all: add it to `systems`"));
    }
    if diagnostic.help.is_empty() {
        diagnostic =
            diagnostic.help("drop one of the requirements, or let a System provide the feature");
    }
    diagnostic
}
