//! A feature that the Core does not declare.

use crate::generator::parse::{ParsedCrate, ParsedWorkspace, Role};
use crate::ground::diagnostic::{Diagnostic, Diagnostics, Rule, Severity, nearest, quoted_names};
use crate::ground::source::Located;

pub(crate) const RULE: Rule = Rule {
    code: "unknown-feature",
    severity: Severity::Error,
    title: "a feature is named that its Core does not declare",
    docs: "The features of a Core are those in `features` of its `[package.metadata.module]`. Whoever requires or provides one, \
           and each `#[feature(\"…\")]` in the Core itself, must name one of them.",
};

/// Looks at everyone who names a feature.
pub(crate) fn check(workspace: &ParsedWorkspace, diagnostics: &mut Diagnostics) {
    for (_, member) in workspace.members() {
        let declaration = member.declaration.as_ref();
        match declaration.map(|declaration| &declaration.role) {
            Some(Role::Core(_)) => features_of_views(member, diagnostics),
            Some(Role::Provider(_, provider)) => {
                let provides = &provider.provides;
                features(&provides.core, &provides.features, workspace, diagnostics);
                for requirement in &provider.requires {
                    features(
                        &requirement.core,
                        &requirement.features,
                        workspace,
                        diagnostics,
                    );
                }
            }
            Some(Role::App(app)) => {
                for entry in &app.cores {
                    features(&entry.name, &entry.features, workspace, diagnostics);
                }
            }
            None => {}
        }
    }
}

fn features(
    core: &Located<String>,
    features: &[Located<String>],
    workspace: &ParsedWorkspace,
    diagnostics: &mut Diagnostics,
) {
    if let Some(core) = workspace.find(&core.value) {
        diagnostics.extend(
            features
                .iter()
                .filter_map(|feature| unknown(feature, &workspace[core])),
        );
    }
}

fn features_of_views(core: &ParsedCrate, diagnostics: &mut Diagnostics) {
    let functions = core.views.iter().flat_map(|view| &view.functions);
    let features = functions.filter_map(|function| function.feature.as_ref());
    diagnostics.extend(features.filter_map(|feature| unknown(feature, core)));
}

fn unknown(feature: &Located<String>, core: &ParsedCrate) -> Option<Diagnostic> {
    let declared = &core.declaration.as_ref()?.core()?.features;
    let declared: Vec<_> = declared.iter().map(|known| known.value.as_str()).collect();
    let name = feature.value.as_str();
    if declared.contains(&name) {
        return None;
    }
    let package = &core.source.package;
    let diagnostic = Diagnostic::new(&RULE, format!("`{package}` has no feature `{name}`"))
        .at(feature.location, "unknown feature");
    let diagnostic = match declared.as_slice() {
        [] => diagnostic.note(format!("`{package}` declares no features")),
        _ => diagnostic.note(format!(
            "it declares {}",
            quoted_names(declared.iter().copied())
        )),
    };
    Some(match nearest(name, declared) {
        Some(near) => diagnostic.help(format!("did you mean `{near}`?")),
        None => diagnostic.help(format!(
            "add it to `features` of `{package}`, or remove it here"
        )),
    })
}
