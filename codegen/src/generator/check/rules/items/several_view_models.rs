//! More than one ViewModel for one contract, or one for several.

use crate::generator::check::Implementor;
use crate::generator::parse::{ModuleKind, ParsedCrate, ParsedWorkspace, ViewModelDecl};
use crate::ground::diagnostic::{Diagnostic, Diagnostics, Rule, Severity};
use crate::ground::names::APP_VIEW;

pub(crate) const RULE: Rule = Rule {
    code: "several-view-models",
    severity: Severity::Error,
    title: "a module has more than one ViewModel",
    docs: "A module has one state and one life, so one struct carries `#[viewmodel]`. It may implement several Views, each in \
           an impl block of its own, and hold other structs in its fields. An App has one besides for each Core that it \
           provides, since modules call that while the App is in its `frame`: so one struct does not serve `AppView` and a \
           Core, nor two Cores.",
};

/// Looks at the ViewModels of each crate.
pub(crate) fn check(workspace: &ParsedWorkspace, diagnostics: &mut Diagnostics) {
    for (_, member) in workspace.members() {
        let declaration = member.declaration.as_ref();
        let provides = declaration
            .and_then(|declaration| declaration.app())
            .is_some_and(|app| !app.provides.is_empty());
        if !provides {
            several(
                member,
                "",
                &member.view_models.iter().collect::<Vec<_>>(),
                diagnostics,
            );
        }
    }
    let own: Vec<_> = Implementor::all(workspace)
        .filter(|implementor| implementor.kind == ModuleKind::App)
        .collect();
    for implementor in &own {
        let items = implementor.member.view_models.iter();
        let items: Vec<_> = items.filter(|item| serves(implementor, item)).collect();
        let of_core = format!(" for `{}`", implementor.core.source.package);
        several(implementor.member, &of_core, &items, diagnostics);
        shared(implementor, &items, &own, diagnostics);
    }
}

/// Whether the ViewModel implements a View of the Core that the App provides.
fn serves(implementor: &Implementor<'_>, item: &ViewModelDecl) -> bool {
    let mut blocks = implementor.blocks();
    blocks.any(|block| block.target.value == item.place.name.value)
}

fn several(
    member: &ParsedCrate,
    whose: &str,
    items: &[&ViewModelDecl],
    diagnostics: &mut Diagnostics,
) {
    let Some((first, others)) = items.split_first() else {
        return;
    };
    let package = &member.source.package;
    diagnostics.extend(others.iter().map(|other| {
        let name = &other.place.name;
        let title = format!("`{package}` has a second ViewModel `{}`{whose}", name.value);
        Diagnostic::new(&RULE, title)
            .at(name.location, "")
            .context(first.place.name.location, "the first one")
            .help("join the two, or hold this one as a field without the attribute")
    }));
}

/// Reports ViewModels that serve `AppView` or an earlier Core of the App as well.
fn shared(
    implementor: &Implementor<'_>,
    items: &[&ViewModelDecl],
    own: &[Implementor<'_>],
    diagnostics: &mut Diagnostics,
) {
    let core = &implementor.core.source.package;
    let app_view = implementor.member.implementation(APP_VIEW);
    let app_view = app_view.map(|block| &implementor.member.implementations[block]);
    let earlier = own
        .iter()
        .take_while(|other| other.id != implementor.id || other.core.source.package != *core);
    let earlier: Vec<_> = earlier.filter(|other| other.id == implementor.id).collect();
    for item in items {
        let name = &item.place.name;
        let is_app = app_view.is_some_and(|block| block.target.value == name.value);
        let other = earlier.iter().find(|other| serves(other, item));
        let other = match (is_app, other) {
            (true, _) => APP_VIEW,
            (false, Some(other)) => other.core.source.package.as_str(),
            (false, None) => continue,
        };
        let title = format!(
            "one ViewModel `{}` serves `{other}` and `{core}`",
            name.value
        );
        diagnostics.push(
            Diagnostic::new(&RULE, title)
                .at(name.location, "")
                .context(implementor.provides.core.location, "provided here")
                .help(format!("write a ViewModel of its own for `{core}`")),
        );
    }
}
