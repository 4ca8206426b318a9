//! A file that only a build knows.

use crate::ground::diagnostic::{Diagnostic, Rule, Severity};
use crate::ground::source::Location;

/// The rule.
pub(crate) const RULE: Rule = Rule {
    code: "unseen-include",
    severity: Severity::Warning,
    title: "an `include!` names a file that only a build knows",
    docs: "The generator reads what `include!` brings in, if its path is a text or begins with the folder of the package. What a \
           build script writes is not there yet when the generator runs: a Model, View or ViewModel in it would be missing from \
           the contract. If there is none in it, allow this warning.",
};

/// The `include!` at `location` cannot be followed.
pub(crate) fn unseen_include(location: Location) -> Diagnostic {
    Diagnostic::new(&RULE, "the generator cannot see what this `include!` brings in")
        .at(location, "a Model, View or ViewModel in here is not in the contract")
        .help("write such items in the sources, and keep in the included file only what carries no attribute of Keyway")
}
