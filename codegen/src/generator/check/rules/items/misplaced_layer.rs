//! The word `layer` outside of a layer, and `without` inside of one.

use crate::generator::parse::{ImplementationDecl, ModuleKind, ParsedCrate, ParsedWorkspace};
use crate::ground::diagnostic::{Diagnostic, Diagnostics, Rule, Severity};

pub(crate) const RULE: Rule = Rule {
    code: "misplaced-layer",
    severity: Severity::Error,
    title: "an impl block leaves functions out in a way that its module has not",
    docs: "In a layer, `#[viewmodel(SomeView, layer)]` passes each function that the block does not write through to what is behind \
           the layer; without the word each function has to be written. A System has nothing behind it, and leaves functions \
           out with their feature, by `without(\"…\")`. A layer provides the features of what is behind it, so that it has no \
           `without`.",
};

/// Looks at each impl block of a View.
pub(crate) fn check(workspace: &ParsedWorkspace, diagnostics: &mut Diagnostics) {
    for (_, member) in workspace.members() {
        let Some(kind) = member.kind() else {
            continue;
        };
        let blocks = member.implementations.iter();
        diagnostics.extend(blocks.filter_map(|block| misplaced(block, kind, member)));
    }
}

fn misplaced(
    block: &ImplementationDecl,
    kind: ModuleKind,
    member: &ParsedCrate,
) -> Option<Diagnostic> {
    let package = &member.source.package;
    let view = block.view.as_ref()?;
    let name = &view.value;
    match (kind.wraps(), block.passes) {
        (true, _) if block.leaves_out => Some(
            Diagnostic::new(
                &RULE,
                format!("the layer `{package}` leaves functions of `{name}` out with their feature"),
            )
            .at(view.location, "callers would not reach them behind the layer")
            .help(format!("write `#[viewmodel({name}, layer)]`")),
        ),
        (true, _) | (_, None) => None,
        (false, Some(word)) => Some(
            Diagnostic::new(&RULE, format!("the {kind} `{package}` has nothing behind it"))
                .at(word, "passes nothing through")
                .help(format!(
                    "write all functions and `#[viewmodel({name})]`, or make the crate a layer: `kind = \"layer\"`"
                )),
        ),
    }
}
