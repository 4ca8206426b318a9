//! A kind of module that does not exist.

use crate::ground::diagnostic::{Diagnostic, Rule, Severity, nearest};
use crate::ground::source::Located;

pub(crate) const RULE: Rule = Rule {
    code: "unknown-kind",
    severity: Severity::Error,
    title: "`kind` is none of the four",
    docs: "A module is a `core` (Models and Views), a `system` (implements one Core), a `plugin` (one of many on a Core) or an \
           `app`.",
};

/// `word` is not among the `known` kinds.
pub(crate) fn unknown_kind(word: &Located<String>, known: &[&str]) -> Diagnostic {
    let kinds: Vec<_> = known.iter().map(|kind| format!("`{kind}`")).collect();
    let diagnostic = Diagnostic::new(&RULE, format!("there is no kind `{}`", word.value))
        .at(word.location, "unknown kind")
        .note(format!("the kinds are {}", kinds.join(", ")));
    match nearest(&word.value, known.iter().copied()) {
        Some(near) => diagnostic.help(format!("did you mean `{near}`?")),
        None => diagnostic.help("choose one of them"),
    }
}
