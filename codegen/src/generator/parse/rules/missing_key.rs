//! A key that must be there.

use crate::ground::diagnostic::{Diagnostic, Rule, Severity};
use crate::ground::source::Location;

pub(crate) const RULE: Rule = Rule {
    code: "missing-key",
    severity: Severity::Error,
    title: "a declaration lacks a key",
    docs: "Every module says its `kind`; a System or Plugin says what it `provides`; every reference to a Core names it. Add \
           the key that the message shows.",
};

/// `key` is missing in `table` at `location`.
pub(crate) fn missing_key(key: &str, table: &str, location: Location, example: &str) -> Diagnostic {
    Diagnostic::new(&RULE, format!("{table} lacks `{key}`"))
        .at(location, "")
        .help(format!("add it, as in `{example}`"))
}
