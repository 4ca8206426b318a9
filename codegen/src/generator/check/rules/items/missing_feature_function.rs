//! A function of a provided feature that is left out.

use crate::generator::check::Implementor;
use crate::generator::parse::{FunctionDecl, ImplementationDecl, ParsedWorkspace};
use crate::ground::diagnostic::{Diagnostic, Diagnostics, Rule, Severity};
use crate::ground::source::Located;

pub(crate) const RULE: Rule = Rule {
    code: "missing-feature-function",
    severity: Severity::Error,
    title: "a module provides a feature but leaves out a function of it",
    docs: "A View function with `#[feature(\"…\")]` may be left out only by a module that does not provide the feature. A \
           function without a feature is always needed; rustc says so at the impl block.",
};

/// Looks at each function that belongs to a feature.
pub(crate) fn check(workspace: &ParsedWorkspace, diagnostics: &mut Diagnostics) {
    for implementor in Implementor::all(workspace) {
        for block in &implementor.member.implementations {
            let Some(name) = &block.view else { continue };
            let view = implementor.core.views.iter();
            let view = view
                .clone()
                .find(|view| view.place.name.value == name.value);
            let functions = view.map_or(&[][..], |view| &view.functions);
            diagnostics.extend(
                functions
                    .iter()
                    .filter_map(|function| missing(function, block, name, &implementor)),
            );
        }
    }
}

fn missing(
    function: &FunctionDecl,
    block: &ImplementationDecl,
    view: &Located<String>,
    implementor: &Implementor<'_>,
) -> Option<Diagnostic> {
    let feature = function.feature.as_ref()?;
    let provided = implementor.provides.features.iter();
    let provided = provided
        .clone()
        .find(|known| known.value == feature.value)?;
    let name = &function.name.value;
    if block
        .functions
        .iter()
        .any(|written| written.name.value == *name)
    {
        return None;
    }
    Some(
        Diagnostic::new(
            &RULE,
            format!("`{}` lacks the function `{name}`", implementor.package()),
        )
        .at(view.location, format!("`{name}` is missing in this block"))
        .context(provided.location, "the feature is provided")
        .context(
            function.name.location,
            format!("the function belongs to `{}`", feature.value),
        )
        .help(format!(
            "write `{name}`, or do not provide `{}`",
            feature.value
        )),
    )
}
