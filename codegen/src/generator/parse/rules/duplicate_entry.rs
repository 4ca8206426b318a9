//! The same name twice in one list.

use crate::ground::diagnostic::{Diagnostic, Rule, Severity};
use crate::ground::source::{Located, Location};

pub(crate) const RULE: Rule = Rule {
    code: "duplicate-entry",
    severity: Severity::Error,
    title: "a name stands twice in one list",
    docs: "The order of `systems` and `plugins` carries meaning, and a Core has one entry in an App. A second entry of the \
           same name could only contradict the first: remove it or join the two.",
};

/// `entry` repeats the one at `first`.
pub(crate) fn duplicate_entry(entry: &Located<String>, first: Location) -> Diagnostic {
    Diagnostic::new(&RULE, format!("`{}` is listed twice", entry.value))
        .at(entry.location, "listed again")
        .context(first, "first listed here")
        .help("remove one of the two")
}
