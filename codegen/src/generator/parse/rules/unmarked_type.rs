//! A type of the crate at the boundary that is no Model.

use crate::ground::diagnostic::{Diagnostic, Rule, Severity};
use crate::ground::source::Location;

/// The rule.
pub(crate) const RULE: Rule = Rule {
    code: "unmarked-type",
    severity: Severity::Error,
    title: "a Model or View names a type of its crate that is no Model",
    docs: "Models and the types of std cross the boundary. A struct or enum of the crate is a Model if it has `#[model]`, so that \
           its layout stands in the contract.",
};

/// The type `written` at `location`, in an item with `#[attribute]`, is declared at `place` without `#[model]`.
pub(crate) fn unmarked_type(
    written: &str,
    attribute: &str,
    location: Location,
    place: Location,
) -> Diagnostic {
    let here = match attribute {
        "view" => "a function of a View takes and gives Models and types of std",
        _ => "a Model holds Models and types of std",
    };
    Diagnostic::new(&RULE, format!("`{written}` is no Model"))
        .at(location, here)
        .context(place, "declared here")
        .help("write `#[model]` on it; where it is to stay as it is, write a Model and convert")
}
