//! Two Models or two Views of one name in one Core.

use crate::generator::parse::{ParsedWorkspace, Place};
use crate::ground::diagnostic::{Diagnostic, Diagnostics, Rule, Severity};

pub(crate) const RULE: Rule = Rule {
    code: "duplicate-item",
    severity: Severity::Error,
    title: "a Core has two Models or two Views of one name",
    docs: "Views and Models are known by their names alone, in messages, in manifests and in the contract. So a name stands for \
           one item in a Core, whichever module it lies in. Two items that exclude each other by `cfg` are no duplicates.",
};

/// Looks at the items of each crate.
pub(crate) fn check(workspace: &ParsedWorkspace, diagnostics: &mut Diagnostics) {
    for (_, member) in workspace.members() {
        let views: Vec<_> = member.views.iter().map(|item| &item.place).collect();
        let models: Vec<_> = member.models.iter().map(|item| &item.place).collect();
        diagnostics.extend(duplicates("View", &views));
        diagnostics.extend(duplicates("Model", &models));
    }
}

fn duplicates(what: &str, places: &[&Place]) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    for (index, place) in places.iter().enumerate() {
        let name = &place.name.value;
        let is_same =
            |first: &&&Place| first.name.value == *name && (first.conditions == place.conditions);
        if let Some(first) = places[..index].iter().find(is_same) {
            found.push(
                Diagnostic::new(&RULE, format!("there are two {what}s `{name}`"))
                    .at(place.name.location, format!("`{}`", place.path()))
                    .context(first.name.location, format!("`{}`", first.path()))
                    .help("give one of them another name"),
            );
        }
    }
    found
}
