//! A warning that is allowed and that there is not.

use crate::ground::diagnostic::{Diagnostic, Rule, Severity, nearest};
use crate::ground::source::Location;

/// The rule.
pub(crate) const RULE: Rule = Rule {
    code: "unknown-lint",
    severity: Severity::Warning,
    title: "the workspace allows something that is no warning",
    docs: "Each key of `[workspace.metadata.keyway.lints]` is the code of a warning of this page, with the value `\"allow\"` or \
           `\"warn\"`, as in `undeclared-core = \"allow\"`. What is allowed is not shown. Errors cannot be allowed.",
};

/// `code` is none of the warnings, whose codes are `known`.
pub(crate) fn unknown_lint(code: &str, location: Location, known: &[&str]) -> Diagnostic {
    let diagnostic = Diagnostic::new(&RULE, format!("there is no warning `{code}`"))
        .at(location, "allows nothing");
    match nearest(code, known.iter().copied()) {
        Some(near) => diagnostic.help(format!("did you mean `{near}`?")),
        None => diagnostic.help(format!("the warnings are {}", known.join(", "))),
    }
}
