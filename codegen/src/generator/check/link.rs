//! `link`, which finds the impl block of each View in each module.

use super::{ModuleLink, ViewLink};
use crate::generator::check::Implementor;
use crate::generator::check::rules::items::unknown_view::APP_VIEW;
use crate::generator::discover::CrateId;
use crate::generator::parse::{
    FunctionDecl, ImplementationDecl, ModuleKind, ParsedCrate, ParsedWorkspace,
};

/// Links the Views of each System, Plugin and App to their impl blocks, sorted by module.
pub(crate) fn link(workspace: &ParsedWorkspace) -> Vec<ModuleLink> {
    let mut links: Vec<_> = Implementor::all(workspace)
        .map(|implementor| ModuleLink {
            views: views(&implementor),
            ..module(implementor.id, implementor.member)
        })
        .collect();
    for (id, member) in workspace.members() {
        let declaration = member.declaration.as_ref();
        if declaration.is_some_and(|declaration| declaration.kind() == ModuleKind::App) {
            links.push(ModuleLink {
                app_view: implementation(member, Some(APP_VIEW)),
                ..module(id, member)
            });
        }
    }
    links.sort_by_key(|link| link.module);
    links
}

fn module(module: CrateId, member: &ParsedCrate) -> ModuleLink {
    ModuleLink {
        module,
        view_model: (!member.view_models.is_empty()).then_some(0),
        lifecycle: implementation(member, None),
        views: Vec::new(),
        app_view: None,
    }
}

fn implementation(member: &ParsedCrate, view: Option<&str>) -> Option<usize> {
    member
        .implementations
        .iter()
        .position(|entry| entry.view.as_ref().map(|view| view.value.as_str()) == view)
}

fn views(implementor: &Implementor<'_>) -> Vec<ViewLink> {
    let mut links = Vec::new();
    for (index, view) in implementor.core.views.iter().enumerate() {
        let name = view.place.name.value.as_str();
        if let Some(place) = implementation(implementor.member, Some(name)) {
            let block = &implementor.member.implementations[place];
            let absent = view.functions.iter();
            links.push(ViewLink {
                view: index,
                implementation: place,
                absent: absent
                    .filter(|function| is_absent(function, block, implementor))
                    .map(|function| function.name.value.clone())
                    .collect(),
            });
        }
    }
    links
}

fn is_absent(
    function: &FunctionDecl,
    block: &ImplementationDecl,
    implementor: &Implementor<'_>,
) -> bool {
    let is_written = block
        .functions
        .iter()
        .any(|written| written.name.value == function.name.value);
    !is_written && !implementor.must_have(function)
}
