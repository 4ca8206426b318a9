//! An impl block for a View that the Core does not have.

use crate::generator::check::Implementor;
use crate::generator::parse::{ModuleKind, ParsedCrate, ParsedWorkspace};
use crate::ground::diagnostic::{Diagnostic, Diagnostics, Rule, Severity, nearest, quoted_names};

/// The View of the runtime that an App implements.
pub(crate) const APP_VIEW: &str = "AppView";

pub(crate) const RULE: Rule = Rule {
    code: "unknown-view",
    severity: Severity::Error,
    title: "an impl block names a View that the provided Core does not have",
    docs: "A System or Plugin implements the Views of the Core in its `provides`, an App the `AppView` of the runtime. The View \
           is written by its own name; a renamed import is not followed.",
};

/// Looks at the impl blocks of each System, Plugin and App.
pub(crate) fn check(workspace: &ParsedWorkspace, diagnostics: &mut Diagnostics) {
    for implementor in Implementor::all(workspace) {
        let core = implementor.core;
        let views = core.views.iter().map(|view| view.place.name.value.as_str());
        unknown(
            implementor.member,
            &core.source.package,
            &views.collect::<Vec<_>>(),
            diagnostics,
        );
    }
    for (_, member) in workspace.members() {
        let declaration = member.declaration.as_ref();
        if declaration.is_some_and(|declaration| declaration.kind() == ModuleKind::App) {
            unknown(member, "keyway", &[APP_VIEW], diagnostics);
        }
    }
}

fn unknown(member: &ParsedCrate, core: &str, views: &[&str], diagnostics: &mut Diagnostics) {
    for block in &member.implementations {
        let Some(view) = &block.view else { continue };
        let name = view.value.as_str();
        if views.contains(&name) {
            continue;
        }
        let diagnostic = Diagnostic::new(&RULE, format!("`{core}` has no View `{name}`"))
            .at(view.location, "unknown View");
        let diagnostic = match views {
            [] => diagnostic.note(format!("`{core}` has no Views")),
            _ => diagnostic.note(format!("it has {}", quoted_names(views.iter().copied()))),
        };
        diagnostics.push(match nearest(name, views.iter().copied()) {
            Some(near) => diagnostic.help(format!("did you mean `{near}`?")),
            None => diagnostic.help("name one of its Views, or correct `provides`"),
        });
    }
}
