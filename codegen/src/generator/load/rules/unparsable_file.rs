//! A Rust file that is not Rust.

use crate::ground::diagnostic::{Diagnostic, Rule, Severity};
use crate::ground::source::Location;

pub(crate) const RULE: Rule = Rule {
    code: "unparsable-file",
    severity: Severity::Error,
    title: "a source file does not parse",
    docs: "The generator reads each file of a module with the same parser as the macros. What it cannot read, rustc cannot \
           read either: correct the file at the place that is shown.",
};

/// The parser stopped at `location` and said `message`.
pub(crate) fn unparsable_file(location: Location, message: &str) -> Diagnostic {
    Diagnostic::new(&RULE, "this file does not parse").at(location, message)
}
