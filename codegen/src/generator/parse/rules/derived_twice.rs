//! A Model for which a trait is implemented that `#[model]` derives.

use crate::ground::diagnostic::{Diagnostic, Rule, Severity};
use crate::ground::source::Location;

/// The rule.
pub(crate) const RULE: Rule = Rule {
    code: "derived-twice",
    severity: Severity::Error,
    title: "a trait is implemented for a Model that `#[model]` derives",
    docs: "`#[model]` derives `Clone`, `Debug`, `Serialize` and `Deserialize`, unless a derive below it does. A Model that implements \
           one of them by hand is written with `#[derive(keyway::Model)]`, which derives nothing else.",
};

/// `implemented` is implemented for the Model `name` at `location`.
pub(crate) fn derived_twice(name: &str, implemented: &str, location: Location) -> Diagnostic {
    Diagnostic::new(&RULE, format!("`{name}` implements `{implemented}` twice"))
        .at(location, "`#[model]` derives it as well")
        .help(format!(
            "leave this out, or write `#[derive(keyway::Model)]` in place of `#[model]`, with derives of what `{name}` needs beside `{implemented}`"
        ))
}
