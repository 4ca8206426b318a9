//! `link`, which finds the impl block of each View in each module.

use super::{ModuleLink, ViewLink};
use crate::generator::check::Implementor;
use crate::generator::discover::CrateId;
use crate::generator::parse::{
    FunctionDecl, ImplementationDecl, ModuleKind, ParsedCrate, ParsedWorkspace,
};
use crate::ground::names::APP_VIEW;

/// Links the Views of each System, Plugin and App to their impl blocks, sorted by module.
pub(crate) fn link(workspace: &ParsedWorkspace) -> Vec<ModuleLink> {
    let (own, modules): (Vec<_>, Vec<_>) =
        Implementor::all(workspace).partition(|implementor| implementor.kind == ModuleKind::App);
    let mut links: Vec<_> = modules.iter().map(provider).collect();
    for (id, member) in workspace.members() {
        if member.kind() == Some(ModuleKind::App) {
            let provided = own.iter().filter(|implementor| implementor.id == id);
            links.push(app(id, member, provided.map(provider).collect()));
        }
    }
    links.sort_by_key(|link| link.module);
    links
}

fn provider(implementor: &Implementor<'_>) -> ModuleLink {
    ModuleLink {
        views: views(implementor),
        ..module(implementor.id, implementor.member, implementor.view_model())
    }
}

fn app(id: CrateId, member: &ParsedCrate, provided: Vec<ModuleLink>) -> ModuleLink {
    let app_view = member.implementation(APP_VIEW);
    let view_model =
        app_view.and_then(|block| member.view_model_of(&member.implementations[block]));
    ModuleLink {
        app_view,
        provided,
        ..module(id, member, view_model)
    }
}

fn module(module: CrateId, member: &ParsedCrate, view_model: Option<usize>) -> ModuleLink {
    let lifecycle = |block: &ImplementationDecl| {
        block.view.is_none() && view_model.is_some() && member.view_model_of(block) == view_model
    };
    ModuleLink {
        module,
        view_model,
        lifecycle: member.implementations.iter().position(lifecycle),
        views: Vec::new(),
        app_view: None,
        provided: Vec::new(),
    }
}

fn views(implementor: &Implementor<'_>) -> Vec<ViewLink> {
    let mut links = Vec::new();
    for (index, view) in implementor.core.views.iter().enumerate() {
        let name = view.place.name.value.as_str();
        if let Some(place) = implementor.member.implementation(name) {
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
