//! Two Views of one Core that no ViewModel can implement together.

use crate::generator::parse::{FunctionDecl, ParsedWorkspace, ViewDecl};
use crate::ground::diagnostic::{Diagnostic, Diagnostics, Rule, Severity};
use crate::ground::names;

pub(crate) const RULE: Rule = Rule {
    code: "clashing-views",
    severity: Severity::Error,
    title: "two Views of a Core share a function's name or give the same field",
    docs: "A module has one ViewModel, which implements all Views of its Core as functions of one struct, so a function's name \
           stands once in a Core. Two functions that belong to different features are left alone until a module provides both. \
           The tables of a Core hold each View in a field named after it without `View`, so `StepView` and `Step` would share \
           the field `step`. Two Views that exclude each other by `cfg` do not clash.",
};

/// Looks at each pair of Views.
pub(crate) fn check(workspace: &ParsedWorkspace, diagnostics: &mut Diagnostics) {
    for (_, member) in workspace.members() {
        for (index, late) in member.views.iter().enumerate() {
            for first in &member.views[..index] {
                if can_meet(first, late) {
                    diagnostics.extend(field(first, late));
                    diagnostics.extend(functions(first, late));
                }
            }
        }
    }
}

/// Whether both can exist in one build; two Views of one name are reported by another rule.
fn can_meet(first: &ViewDecl, late: &ViewDecl) -> bool {
    let (first, late) = (&first.place, &late.place);
    first.name.value != late.name.value && first.conditions == late.conditions
}

fn field(first: &ViewDecl, late: &ViewDecl) -> Option<Diagnostic> {
    let (first, late) = (&first.place.name, &late.place.name);
    let field = names::field(&late.value);
    if names::field(&first.value) != field {
        return None;
    }
    let title = format!(
        "`{}` and `{}` both give the field `{field}`",
        first.value, late.value
    );
    Some(
        Diagnostic::new(&RULE, title)
            .at(late.location, format!("gives `{field}`"))
            .context(first.location, format!("gives `{field}`"))
            .help("give one of them another name"),
    )
}

fn functions(first: &ViewDecl, late: &ViewDecl) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    for function in &late.functions {
        let mut others = first.functions.iter();
        let Some(other) = others.find(|other| are_one(other, function)) else {
            continue;
        };
        let name = &function.name.value;
        let (first, late) = (&first.place.name.value, &late.place.name.value);
        found.push(
            Diagnostic::new(&RULE, format!("`{first}` and `{late}` both have `{name}`"))
                .at(function.name.location, format!("in `{late}`"))
                .context(other.name.location, format!("in `{first}`"))
                .help("give one of them another name: no ViewModel could have both"),
        );
    }
    found
}

/// Whether each module that has one of the functions has the other, too.
fn are_one(first: &FunctionDecl, late: &FunctionDecl) -> bool {
    let feature = |function: &FunctionDecl| {
        let feature = function.feature.as_ref();
        feature.map(|feature| feature.value.clone())
    };
    first.name.value == late.name.value
        && first.conditions == late.conditions
        && feature(first) == feature(late)
}
