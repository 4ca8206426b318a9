//! An impl block for a View that the Core does not have.

use crate::generator::check::Implementor;
use crate::generator::parse::{ModuleKind, ParsedCrate, ParsedWorkspace};
use crate::ground::diagnostic::{Diagnostic, Diagnostics, Rule, Severity, nearest, quoted_names};
use crate::ground::names::APP_VIEW;

pub(crate) const RULE: Rule = Rule {
    code: "unknown-view",
    severity: Severity::Error,
    title: "an impl block names a View that the provided Core does not have",
    docs: "A System or Plugin implements the Views of the Core in its `provides`, an App the `AppView` of the runtime and the \
           Views of each Core that it provides. The View is written by its own name; a renamed import is not followed.",
};

/// Looks at the impl blocks of each System, Plugin and App.
pub(crate) fn check(workspace: &ParsedWorkspace, diagnostics: &mut Diagnostics) {
    let (own, modules): (Vec<_>, Vec<_>) =
        Implementor::all(workspace).partition(|implementor| implementor.kind == ModuleKind::App);
    for implementor in modules {
        let core = format!("`{}` has", implementor.core.source.package);
        unknown(implementor.member, &core, &views(&implementor), diagnostics);
    }
    for (id, member) in workspace.members() {
        if member.kind() != Some(ModuleKind::App) {
            continue;
        }
        let provided: Vec<_> = own.iter().filter(|own| own.id == id).collect();
        let whose = match provided.as_slice() {
            [] => "`keyway` has".to_owned(),
            _ => "`keyway` and the provided Cores have".to_owned(),
        };
        let own = provided.into_iter().flat_map(views);
        let known: Vec<_> = std::iter::once(APP_VIEW).chain(own).collect();
        unknown(member, &whose, &known, diagnostics);
    }
}

fn views<'a>(implementor: &Implementor<'a>) -> Vec<&'a str> {
    let views = implementor.core.views.iter();
    views.map(|view| view.place.name.value.as_str()).collect()
}

/// Reports each block for a View that is none of `views`; `whose` begins a sentence about them, as in `` `core-a` has ``.
fn unknown(member: &ParsedCrate, whose: &str, views: &[&str], diagnostics: &mut Diagnostics) {
    for block in &member.implementations {
        let Some(view) = &block.view else { continue };
        let name = view.value.as_str();
        if views.contains(&name) {
            continue;
        }
        let diagnostic = Diagnostic::new(&RULE, format!("{whose} no View `{name}`"))
            .at(view.location, "unknown View");
        let diagnostic = match views {
            [] => diagnostic.note(format!("{whose} no Views")),
            _ => diagnostic.note(format!("it has {}", quoted_names(views.iter().copied()))),
        };
        diagnostics.push(match nearest(name, views.iter().copied()) {
            Some(near) => diagnostic.help(format!("did you mean `{near}`?")),
            None => diagnostic.help("name one of its Views, or correct `provides`"),
        });
    }
}
