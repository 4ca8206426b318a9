//! A View that is implemented twice.

use crate::generator::parse::{ImplementationDecl, ParsedWorkspace};
use crate::ground::diagnostic::{Diagnostic, Diagnostics, Rule, Severity};

pub(crate) const RULE: Rule = Rule {
    code: "duplicate-implementation",
    severity: Severity::Error,
    title: "a module implements a View or its lifecycle twice",
    docs: "All functions of a View stand in one impl block, so that rustc can say which one is missing; those of the lifecycle \
           likewise. Blocks that exclude each other by `cfg` are refused too: put the `cfg` on the functions' bodies.",
};

/// Looks at the impl blocks of each crate.
pub(crate) fn check(workspace: &ParsedWorkspace, diagnostics: &mut Diagnostics) {
    for (_, member) in workspace.members() {
        let blocks = &member.implementations;
        for (index, block) in blocks.iter().enumerate() {
            let is_same = |first: &&ImplementationDecl| is_same(first, block);
            if let Some(first) = blocks[..index].iter().find(is_same) {
                diagnostics.push(duplicate(block, first));
            }
        }
    }
}

/// Whether both are for one View, or for the lifecycle of one ViewModel, of which an App may have several.
fn is_same(first: &ImplementationDecl, block: &ImplementationDecl) -> bool {
    let has_view = block.view.is_some();
    name(first) == name(block) && (has_view || first.target.value == block.target.value)
}

fn name(block: &ImplementationDecl) -> Option<&str> {
    block.view.as_ref().map(|view| view.value.as_str())
}

fn duplicate(block: &ImplementationDecl, first: &ImplementationDecl) -> Diagnostic {
    let title = match name(block) {
        Some(view) => format!("`{view}` is implemented twice"),
        None => "the lifecycle is written twice".to_owned(),
    };
    let place = |block: &ImplementationDecl| {
        let view = block.view.as_ref().unwrap_or(&block.target);
        view.location
    };
    Diagnostic::new(&RULE, title)
        .at(place(block), "again here")
        .context(place(first), "first here")
        .help("join the two blocks")
}
