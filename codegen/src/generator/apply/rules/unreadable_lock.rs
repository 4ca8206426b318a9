//! A lock file that does not parse.

use crate::generator::lock::UnreadableLock;
use crate::generator::parse::ParsedCrate;
use crate::ground::diagnostic::{Diagnostic, Rule, Severity};

pub(crate) const RULE: Rule = Rule {
    code: "unreadable-lock",
    severity: Severity::Error,
    title: "the `contract.lock` of a Core makes no sense",
    docs: "`contract.lock` is written by `gen` and compared with what the sources say. If it was changed by hand or by a merge, \
           restore it from version control; delete it to lock the contract as it is now.",
};

/// The lock `name` of the Core `member` cannot be read.
pub(crate) fn unreadable_lock(
    name: &str,
    error: &UnreadableLock,
    member: &ParsedCrate,
) -> Diagnostic {
    let title = format!("the lock of `{}` cannot be read", member.source.package);
    Diagnostic::new(&RULE, title)
        .note(format!(
            "`{name}`: line {} is not what `gen` writes",
            error.line
        ))
        .help(
            "restore the file from version control, or delete it to lock the contract as it is now",
        )
}
