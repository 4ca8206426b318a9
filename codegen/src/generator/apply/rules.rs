//! The rules that can forbid a write.

use crate::generator::lock::{ContractChange, UnreadableLock, next_breaking};
use crate::generator::parse::ParsedCrate;
use crate::ground::diagnostic::{Diagnostic, Rule, Severity};
use crate::ground::source::Location;

pub(crate) const UNMARKED_FILE: Rule = Rule {
    code: "unmarked-file",
    severity: Severity::Error,
    title: "a file that was not generated lies at the place of a generated one",
    docs: "Every generated file has a marker in its first line. A file without it is somebody's work, and `gen` neither writes \
           over it nor removes it. Move the file elsewhere, or delete it if nobody needs it.",
};

/// The file `name` has no marker, and `package` generates one there.
pub(crate) fn unmarked_file(name: &str, package: &str) -> Diagnostic {
    Diagnostic::new(&UNMARKED_FILE, format!("`{name}` was not generated"))
        .note(format!("a file of `{package}` is generated at this place"))
        .help("move the file elsewhere, or delete it, and run `gen` again")
}

pub(crate) const UNREADABLE_LOCK: Rule = Rule {
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
    Diagnostic::new(&UNREADABLE_LOCK, title)
        .note(format!(
            "`{name}`: line {} is not what `gen` writes",
            error.line
        ))
        .help(
            "restore the file from version control, or delete it to lock the contract as it is now",
        )
}

pub(crate) const BREAKING_CONTRACT: Rule = Rule {
    code: "breaking-contract",
    severity: Severity::Warning,
    title: "the contract of a Core changes in a way that breaks others, and its version does not say so",
    docs: "`contract.lock` holds the contract as it was committed. `gen --lock` begins one for each Core that has none, `gen` keeps \
           it up to date, and a Core without one may change as it likes. A new Model, a new feature, a View behind the last one and a \
           function behind the last one of its View fit everyone; any other change does not, and is meant only if the version of \
           the Core rises: the first number of it that is not zero. Raise `version` in its Cargo.toml, or take the change back. \
           Until then work goes on and the lock stays as it is, but `gen --check` fails. A version that nobody has got yet may be \
           broken again: delete its `contract.lock`.",
};

/// The Core `member` makes these breaking changes since version `old`.
pub(crate) fn breaking_contract(
    old: &str,
    changes: &[ContractChange],
    member: &ParsedCrate,
) -> Diagnostic {
    let package = &member.source.package;
    let title = format!("the contract of `{package}` breaks what was written against {old}");
    let mut diagnostic = Diagnostic::new(&BREAKING_CONTRACT, title);
    for change in changes {
        diagnostic = match location(&change.item, member) {
            Some(location) => diagnostic.at(location, change.text.clone()),
            None => diagnostic.note(format!("`{}` {}", change.item, change.text)),
        };
    }
    let next = next_breaking(old).unwrap_or_else(|| "a higher one".to_owned());
    diagnostic
        .note(format!("its version is {}", member.source.version))
        .help(format!(
            "raise the `version` of `{package}` to {next}, or take the change back; the lock stays as it is until then"
        ))
}

fn location(item: &str, member: &ParsedCrate) -> Option<Location> {
    let models = member.models.iter().map(|model| &model.place);
    let mut places = models.chain(member.views.iter().map(|view| &view.place));
    let place = places.find(|place| place.name.value == item);
    place.map(|place| place.name.location)
}
