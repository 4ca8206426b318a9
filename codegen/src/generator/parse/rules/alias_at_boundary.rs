//! An alias as a type at the boundary.

use crate::ground::diagnostic::{Diagnostic, Rule, Severity};
use crate::ground::source::Location;

/// The rule.
pub(crate) const RULE: Rule = Rule {
    code: "alias-at-boundary",
    severity: Severity::Error,
    title: "a Model or View names a type by an alias",
    docs: "What crosses the boundary is compared by the text of its type, so the type is written out in the fields of Models and \
           the functions of Views. An alias of a Model is followed by the compiler and may stay.",
};

/// The type `written` at `location` is an alias of `meant`.
pub(crate) fn alias_at_boundary(written: &str, meant: &str, location: Location) -> Diagnostic {
    Diagnostic::new(&RULE, format!("`{written}` is an alias of `{meant}`"))
        .at(location, "the type itself is wanted here")
        .help(format!(
            "write `{meant}`, or make `{written}` a Model: a struct with `#[model]`"
        ))
}
