//! A value of another type than its key takes.

use crate::ground::diagnostic::{Diagnostic, Rule, Severity};
use crate::ground::source::Location;

pub(crate) const RULE: Rule = Rule {
    code: "wrong-type",
    severity: Severity::Error,
    title: "a value in a declaration has the wrong type",
    docs: "`features`, `systems` and `plugins` are lists of texts, `requires` and `core` lists of tables, `provides` a table, \
           `optional` is `true` or `false`, the rest is text.",
};

/// The value of `key` at `location` should be `expected`, but is `found`.
pub(crate) fn wrong_type(key: &str, location: Location, expected: &str, found: &str) -> Diagnostic {
    Diagnostic::new(&RULE, format!("`{key}` must be {expected}"))
        .at(location, format!("this is of type {found}"))
}
