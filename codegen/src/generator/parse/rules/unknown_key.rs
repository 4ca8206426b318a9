//! A key that the table does not have.

use crate::ground::diagnostic::{Diagnostic, Rule, Severity, nearest};
use crate::ground::source::Located;

pub(crate) const RULE: Rule = Rule {
    code: "unknown-key",
    severity: Severity::Error,
    title: "a declaration has a key that means nothing for its kind",
    docs: "Each kind of module has its own keys: a Core `features`; a System or Plugin `provides` and `requires`; an App \
           `core` and `plugins`. Any other key is refused, so that a misspelled one is not ignored in silence.",
};

/// `key` is not among the `known` keys of `table`.
pub(crate) fn unknown_key(key: &Located<String>, table: &str, known: &[&str]) -> Diagnostic {
    let name = &key.value;
    let keys: Vec<_> = known.iter().map(|key| format!("`{key}`")).collect();
    let diagnostic = Diagnostic::new(&RULE, format!("{table} has no key `{name}`"))
        .at(key.location, "unknown key")
        .note(format!("the keys of {table} are {}", keys.join(", ")));
    match nearest(name, known.iter().copied()) {
        Some(near) => diagnostic.help(format!("did you mean `{near}`?")),
        None => diagnostic.help("remove it"),
    }
}
