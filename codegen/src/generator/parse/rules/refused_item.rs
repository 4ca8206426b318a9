//! An item that carries an attribute of Keyway and breaks its rules.

use crate::ground::diagnostic::{Diagnostic, Rule, Severity};
use crate::ground::source::Location;

pub(crate) const RULE: Rule = Rule {
    code: "refused-item",
    severity: Severity::Error,
    title: "a Model, View or ViewModel breaks the rules of its attribute",
    docs: "The generator reads items with the same code as the macros, so that both say the same. The message names the part \
           that is refused and what to write instead.",
};

/// The reader of items refused what stands at `location`.
pub(crate) fn refused_item(location: Location, message: &str) -> Diagnostic {
    let (title, help) = message.split_once(": ").unwrap_or((message, ""));
    let diagnostic = Diagnostic::new(&RULE, title).at(location, "");
    if help.is_empty() {
        diagnostic
    } else {
        diagnostic.help(help)
    }
}
