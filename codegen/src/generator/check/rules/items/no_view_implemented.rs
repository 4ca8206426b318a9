//! A module that implements nothing.

use crate::generator::check::Implementor;
use crate::generator::parse::ParsedWorkspace;
use crate::ground::diagnostic::{Diagnostic, Diagnostics, Rule, Severity, quoted_names};

pub(crate) const RULE: Rule = Rule {
    code: "no-view-implemented",
    severity: Severity::Error,
    title: "a System or Plugin implements no View",
    docs: "A System or Plugin is there for the Views of its Core: write a struct with `#[viewmodel]` and, for each View, an impl \
           block with `#[viewmodel(TheView)]`.",
};

/// Looks at each System and Plugin whose Core has Views.
pub(crate) fn check(workspace: &ParsedWorkspace, diagnostics: &mut Diagnostics) {
    for implementor in Implementor::all(workspace) {
        let blocks = &implementor.member.implementations;
        let views = &implementor.core.views;
        if views.is_empty() || blocks.iter().any(|block| block.view.is_some()) {
            continue;
        }
        let names = views.iter().map(|view| view.place.name.value.as_str());
        let core = &implementor.core.source.package;
        let title = format!(
            "the {} `{}` implements no View",
            implementor.kind,
            implementor.package()
        );
        diagnostics.push(
            Diagnostic::new(&RULE, title)
                .at(implementor.declaration.provides.core.location, "")
                .note(format!("`{core}` has {}", quoted_names(names)))
                .help("write an impl block with `#[viewmodel(…)]` for each"),
        );
    }
}
