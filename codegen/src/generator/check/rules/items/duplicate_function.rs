//! A ViewModel with two functions of one name.

use crate::generator::parse::{ImplFunctionDecl, ImplementationDecl, ParsedWorkspace};
use crate::ground::diagnostic::{Diagnostic, Diagnostics, Rule, Severity};

pub(crate) const RULE: Rule = Rule {
    code: "duplicate-function",
    severity: Severity::Error,
    title: "a ViewModel has two functions of one name",
    docs: "All functions of a ViewModel, those of its Views and those of its lifecycle, are functions of one struct, so that each \
           name stands once. It meets a module whose Views share a name, or a View with a function called as a step of the \
           lifecycle (`initialize`, `start`, `suspend`, `resume`, `shutdown`). Rename the function in one of the Views.",
};

/// Looks at each pair of impl blocks.
pub(crate) fn check(workspace: &ParsedWorkspace, diagnostics: &mut Diagnostics) {
    for (_, member) in workspace.members() {
        let blocks = &member.implementations;
        for (index, late) in blocks.iter().enumerate() {
            for first in &blocks[..index] {
                if can_meet(first, late) {
                    diagnostics.extend(duplicates(first, late));
                }
            }
        }
    }
}

/// Whether the blocks belong to one struct in one build; two blocks for one View are reported by another rule.
fn can_meet(first: &ImplementationDecl, late: &ImplementationDecl) -> bool {
    first.target.value == late.target.value && name(first) != name(late)
}

fn duplicates(first: &ImplementationDecl, late: &ImplementationDecl) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    for function in &late.functions {
        let is_same = |other: &&ImplFunctionDecl| {
            other.name.value == function.name.value && other.conditions == function.conditions
        };
        if let Some(other) = first.functions.iter().find(is_same) {
            let (target, name) = (&late.target.value, &function.name.value);
            let title = format!("`{target}` has two functions `{name}`");
            found.push(
                Diagnostic::new(&RULE, title)
                    .at(function.name.location, part(late))
                    .context(other.name.location, part(first))
                    .help("rename the function in one of the Views"),
            );
        }
    }
    found
}

fn name(block: &ImplementationDecl) -> Option<&str> {
    block.view.as_ref().map(|view| view.value.as_str())
}

fn part(block: &ImplementationDecl) -> String {
    match name(block) {
        Some(view) => format!("for `{view}`"),
        None => "a step of its lifecycle".to_owned(),
    }
}
