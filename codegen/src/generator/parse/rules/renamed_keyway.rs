//! Keyway under another name.

use crate::ground::diagnostic::{Diagnostic, Rule, Severity};
use crate::ground::source::Location;

/// The rule.
pub(crate) const RULE: Rule = Rule {
    code: "renamed-keyway",
    severity: Severity::Error,
    title: "a module gives `keyway` another name",
    docs: "Macros and generated code write `::keyway`, so a module depends on it by that name. In code, `use keyway as …;` gives \
           it another.",
};

/// The module `package` calls Keyway `name`, in its manifest at `location`.
pub(crate) fn renamed_keyway(package: &str, name: &str, location: Option<Location>) -> Diagnostic {
    let title = format!("`{package}` depends on `keyway` by the name `{name}`");
    let diagnostic = Diagnostic::new(&RULE, title).help(
        "name the dependency `keyway`, in `[workspace.dependencies]` too if the line is there",
    );
    match location {
        Some(location) => diagnostic.at(location, "generated code writes `::keyway`"),
        None => diagnostic,
    }
}
