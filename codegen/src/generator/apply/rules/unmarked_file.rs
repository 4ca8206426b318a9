//! A file written by hand at the place of a generated one.

use crate::ground::diagnostic::{Diagnostic, Rule, Severity};

pub(crate) const RULE: Rule = Rule {
    code: "unmarked-file",
    severity: Severity::Error,
    title: "a file that was not generated lies at the place of a generated one",
    docs: "Every generated file has a marker in its first line. A file without it is somebody's work, and `gen` neither writes \
           over it nor removes it. Move the file elsewhere, or delete it if nobody needs it.",
};

/// The file `name` has no marker, and `package` generates one there.
pub(crate) fn unmarked_file(name: &str, package: &str) -> Diagnostic {
    Diagnostic::new(&RULE, format!("`{name}` was not generated"))
        .note(format!("a file of `{package}` is generated at this place"))
        .help("move the file elsewhere, or delete it, and run `gen` again")
}
