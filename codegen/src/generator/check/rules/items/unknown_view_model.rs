//! An impl block for a type that is no ViewModel.

use crate::generator::parse::{ImplementationDecl, ParsedCrate, ParsedWorkspace};
use crate::ground::diagnostic::{Diagnostic, Diagnostics, Rule, Severity, nearest};

pub(crate) const RULE: Rule = Rule {
    code: "unknown-view-model",
    severity: Severity::Error,
    title: "an impl block carries `#[viewmodel]`, but its type does not",
    docs: "The struct carries `#[viewmodel]` as well: it says that the module lives in it.",
};

/// Looks at the impl blocks of each crate.
pub(crate) fn check(workspace: &ParsedWorkspace, diagnostics: &mut Diagnostics) {
    for (_, member) in workspace.members() {
        let blocks = member.implementations.iter();
        diagnostics.extend(blocks.filter_map(|block| unknown(block, member)));
    }
}

fn unknown(block: &ImplementationDecl, member: &ParsedCrate) -> Option<Diagnostic> {
    let known: Vec<_> = member
        .view_models
        .iter()
        .map(|item| item.place.name.value.as_str())
        .collect();
    let target = block.target.value.as_str();
    if known.contains(&target) {
        return None;
    }
    let diagnostic = Diagnostic::new(&RULE, format!("`{target}` is no ViewModel")).at(
        block.target.location,
        "its struct does not carry `#[viewmodel]`",
    );
    Some(match nearest(target, known) {
        Some(near) => diagnostic.help(format!("did you mean `{near}`?")),
        None => diagnostic.help(format!("write `#[viewmodel]` before `struct {target}`")),
    })
}
