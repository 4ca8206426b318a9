//! A module that implements nothing.

use crate::generator::check::Implementor;
use crate::generator::parse::{ModuleKind, ParsedCrate, ParsedWorkspace};
use crate::ground::diagnostic::{Diagnostic, Diagnostics, Rule, Severity, quoted_names};
use crate::ground::names::APP_VIEW;

pub(crate) const RULE: Rule = Rule {
    code: "no-view-implemented",
    severity: Severity::Error,
    title: "a module implements no View",
    docs: "A System, Plugin or layer is there for the Views of its Core: write a struct with `#[viewmodel]` and, for each View, an impl \
           block with `#[viewmodel(TheView)]`; a layer needs a block for one of them. The same holds for an App and each Core that it provides. A ViewModel of an App \
           implements `AppView`, whose `frame` the loop around the App calls; an App with a loop of its own has none.",
};

/// Looks at each System and Plugin whose Core has Views, and at each App.
pub(crate) fn check(workspace: &ParsedWorkspace, diagnostics: &mut Diagnostics) {
    for implementor in Implementor::all(workspace) {
        let views = &implementor.core.views;
        if views.is_empty() || implementor.blocks().next().is_some() {
            continue;
        }
        let names = views.iter().map(|view| view.place.name.value.as_str());
        let core = &implementor.core.source.package;
        let of_core = match implementor.kind {
            ModuleKind::App => format!(" of `{core}`"),
            _ => String::new(),
        };
        let title = format!(
            "the {} `{}` implements no View{of_core}",
            implementor.kind,
            implementor.package()
        );
        diagnostics.push(
            Diagnostic::new(&RULE, title)
                .at(implementor.provides.core.location, "")
                .note(format!("`{core}` has {}", quoted_names(names)))
                .help("write an impl block with `#[viewmodel(…)]` for each"),
        );
    }
    for (_, member) in workspace.members() {
        if member.kind() == Some(ModuleKind::App) {
            idle(member, diagnostics);
        }
    }
}

/// Reports a ViewModel of an App that implements nothing, so that nothing would ever make or call it.
fn idle(member: &ParsedCrate, diagnostics: &mut Diagnostics) {
    let package = &member.source.package;
    let declaration = member.declaration.as_ref();
    let provides = declaration
        .and_then(|declaration| declaration.app())
        .map_or(0, |app| app.provides.len());
    // Another rule reports more ViewModels than these.
    for (index, item) in member.view_models.iter().enumerate().take(provides + 1) {
        let mut blocks = member.implementations.iter();
        if blocks.any(|block| block.view.is_some() && member.view_model_of(block) == Some(index)) {
            continue;
        }
        let name = &item.place.name;
        let title = format!(
            "the ViewModel `{}` of the App `{package}` implements no View",
            name.value
        );
        diagnostics.push(Diagnostic::new(&RULE, title).at(name.location, "").help(format!(
            "write `#[viewmodel({APP_VIEW})] impl {} {{ … }}`, or take `#[viewmodel]` away: an App with a loop of its own has no \
             ViewModel",
            name.value
        )));
    }
}
