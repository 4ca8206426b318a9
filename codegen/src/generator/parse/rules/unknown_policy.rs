//! A policy for Faults that does not exist.

use crate::ground::diagnostic::{Diagnostic, Rule, Severity, nearest};
use crate::ground::source::Located;

pub(crate) const RULE: Rule = Rule {
    code: "unknown-policy",
    severity: Severity::Error,
    title: "`on-fault` is none of the three",
    docs: "When a call into a loaded module panics, an App goes back to the build before (`rollback`, which is meant where the key \
           is absent), lets the module go on (`keep`), or ends (`stop`).",
};

/// `word` is not among the `known` policies.
pub(crate) fn unknown_policy(word: &Located<String>, known: &[&str]) -> Diagnostic {
    let words: Vec<_> = known.iter().map(|word| format!("`{word}`")).collect();
    let diagnostic = Diagnostic::new(&RULE, format!("there is no policy `{}`", word.value))
        .at(word.location, "unknown policy")
        .note(format!("the policies are {}", words.join(", ")));
    match nearest(&word.value, known.iter().copied()) {
        Some(near) => diagnostic.help(format!("did you mean `{near}`?")),
        None => diagnostic.help("choose one of them"),
    }
}
