//! A View that a System leaves out.

use crate::generator::check::Implementor;
use crate::generator::parse::{ParsedWorkspace, ViewDecl};
use crate::ground::diagnostic::{Diagnostic, Diagnostics, Rule, Severity};

pub(crate) const RULE: Rule = Rule {
    code: "unimplemented-view",
    severity: Severity::Error,
    title: "a module leaves out a View of a Core that it provides",
    docs: "Whoever provides a Core implements each of its Views. Only a View all of whose functions belong to features that the \
           module does not provide may be left out.",
};

/// Looks at each module that implements something.
pub(crate) fn check(workspace: &ParsedWorkspace, diagnostics: &mut Diagnostics) {
    for implementor in Implementor::all(workspace) {
        if implementor.blocks().next().is_some() {
            let views = implementor.core.views.iter();
            diagnostics.extend(views.filter_map(|view| missing(view, &implementor)));
        }
    }
}

fn missing(view: &ViewDecl, implementor: &Implementor<'_>) -> Option<Diagnostic> {
    let name = &view.place.name.value;
    let is_implemented = implementor
        .member
        .implementations
        .iter()
        .filter_map(|block| block.view.as_ref())
        .any(|implemented| implemented.value == *name);
    let mut functions = view.functions.iter();
    if is_implemented || functions.all(|function| !implementor.must_have(function)) {
        return None;
    }
    let package = implementor.package();
    let view_models = &implementor.member.view_models;
    let view_model = implementor.view_model().map(|index| &view_models[index]);
    let target = view_model.map_or("…", |item| item.place.name.value.as_str());
    Some(
        Diagnostic::new(&RULE, format!("`{package}` does not implement `{name}`"))
            .at(implementor.provides.core.location, "it provides this Core")
            .context(view.place.name.location, "a View of it")
            .help(format!(
                "write `#[viewmodel({name})] impl {target} {{ … }}`"
            )),
    )
}
