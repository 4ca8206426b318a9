//! A manifest that is not TOML.

use crate::ground::diagnostic::{Diagnostic, Rule, Severity};
use crate::ground::source::Location;

pub(crate) const RULE: Rule = Rule {
    code: "unparsable-manifest",
    severity: Severity::Error,
    title: "a manifest is not valid TOML",
    docs: "Cargo read the manifest, so this shows up only if the file changed in between. Correct it at the place that is \
           shown.",
};

/// The parser stopped at `location` and said `message`.
pub(crate) fn unparsable_manifest(location: Location, message: &str) -> Diagnostic {
    Diagnostic::new(&RULE, "this manifest is not valid TOML").at(location, message)
}
