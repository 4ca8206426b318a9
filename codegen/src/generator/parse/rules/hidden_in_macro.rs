//! A declaration that stands inside a macro call.

use crate::ground::diagnostic::{Diagnostic, Rule, Severity};
use crate::ground::source::Location;

pub(crate) const RULE: Rule = Rule {
    code: "hidden-in-macro",
    severity: Severity::Error,
    title: "an attribute of Keyway stands inside a macro call",
    docs: "The generator reads the sources without expanding macros, so it cannot see an item that a macro writes. Such an \
           item would be missing from the generated bindings: write it out.",
};

/// The attribute `name` at `location` is inside a macro call, where the generator cannot see it.
pub(crate) fn hidden_in_macro(name: &str, location: Location) -> Diagnostic {
    Diagnostic::new(&RULE, format!("`#[{name}]` stands inside a macro"))
        .at(location, "the generator cannot see what is written here")
        .help("write the item out, without the macro around it")
}
