//! A file that cannot be read.

use std::io;

use crate::ground::diagnostic::{Diagnostic, Rule, Severity};

pub(crate) const RULE: Rule = Rule {
    code: "unreadable-file",
    severity: Severity::Error,
    title: "a file cannot be read",
    docs: "A manifest or source file that cargo or a `mod` declaration names exists no longer, may not be read, or is not \
           UTF-8. Check the file and its permissions.",
};

/// Reading the file shown as `name` failed with `error`.
pub(crate) fn unreadable_file(name: &str, error: &io::Error) -> Diagnostic {
    Diagnostic::new(&RULE, format!("cannot read `{name}`"))
        .note(error.to_string())
        .help("check that the file exists, is UTF-8 and may be read")
}
