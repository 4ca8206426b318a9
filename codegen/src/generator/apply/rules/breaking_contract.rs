//! The rule `breaking-contract`: a breaking change needs a new version.

use crate::generator::lock::{ContractChange, next_breaking};
use crate::generator::parse::ParsedCrate;
use crate::ground::diagnostic::{Diagnostic, Rule, Severity};
use crate::ground::source::Location;

pub(crate) const RULE: Rule = Rule {
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
    let mut diagnostic = Diagnostic::new(&RULE, title);
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
