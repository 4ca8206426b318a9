//! A function in `functions` of a layer that its Core does not have.

use crate::generator::parse::{ParsedCrate, ParsedWorkspace};
use crate::ground::diagnostic::{Diagnostic, Diagnostics, Rule, Severity, nearest};
use crate::ground::source::Located;

pub(crate) const RULE: Rule = Rule {
    code: "unknown-function",
    severity: Severity::Error,
    title: "a layer names a function that its Core does not have",
    docs: "`functions` in `generated` of a layer has the functions that it looks at, each as `SomeView.some_function`, or `SomeView` for all of \
           a View. The others pass through.",
};

/// Looks at all layers that Keyway writes.
pub(crate) fn check(workspace: &ParsedWorkspace, diagnostics: &mut Diagnostics) {
    for (_, member) in workspace.members() {
        let provider = member.declaration.as_ref().and_then(|own| own.provider());
        let Some(provider) = provider else { continue };
        let generated = provider.generated.as_ref();
        let functions = generated.and_then(|own| own.functions.as_ref());
        let core = workspace.find(&provider.provides.core.value);
        if let (Some(functions), Some(core)) = (functions, core) {
            let unknown = functions.iter();
            diagnostics.extend(unknown.filter_map(|own| unknown_function(own, &workspace[core])));
        }
    }
}

fn unknown_function(own: &Located<String>, core: &ParsedCrate) -> Option<Diagnostic> {
    let views = core.views.iter();
    let known = views.flat_map(|view| {
        let name = &view.place.name.value;
        let functions = view.functions.iter();
        let functions = functions.map(move |function| format!("{name}.{}", function.name.value));
        functions.chain([name.clone()])
    });
    let known: Vec<String> = known.collect();
    if known.contains(&own.value) {
        return None;
    }
    let package = &core.source.package;
    let title = format!("`{package}` has no function `{}`", own.value);
    let diagnostic = Diagnostic::new(&RULE, title).at(own.location, "unknown function");
    Some(
        match nearest(&own.value, known.iter().map(String::as_str)) {
            Some(near) => diagnostic.help(format!("did you mean `{near}`?")),
            None => diagnostic.help("write it as `SomeView.some_function`, or remove it"),
        },
    )
}
