//! `plan_binding`: description, tables and lifecycle of a module.

use crate::generator::check::ModuleLink;
use crate::generator::parse::{
    ImplementationDecl, ModuleKind, ParsedCrate, Receiver, ViewModelDecl,
};
use crate::generator::plan::contract::CoreRef;
use crate::generator::plan::module::{
    LifecyclePlan, ModuleBinding, Persistence, RequirementRow, StateKind, TableRow,
};
use crate::ground::names;

/// The parts of a binding that follow from the crate alone; `None` for a crate without ViewModel.
pub(super) fn plan_binding(
    member: &ParsedCrate,
    link: &ModuleLink,
    kind: ModuleKind,
    core: CoreRef,
) -> Option<ModuleBinding> {
    let view_model = member.view_models.get(link.view_model?)?;
    Some(ModuleBinding {
        package: member.source.package.clone(),
        name: member.source.package.clone(),
        kind,
        core,
        features: Vec::new(),
        requires: Vec::<RequirementRow>::new(),
        view_model: view_model.place.named.clone(),
        tables: Vec::<TableRow>::new(),
        behind: Vec::new(),
        is_written: member.layer_text.is_some(),
        state: state(member, view_model),
        lifecycle: plan_lifecycle(member, link),
        symbol: names::symbol(&member.source.package),
    })
}

/// Plans the steps of the lifecycle that the module implements.
pub(super) fn plan_lifecycle(member: &ParsedCrate, link: &ModuleLink) -> LifecyclePlan {
    let block = link.lifecycle.map(|index| &member.implementations[index]);
    let view_model = link.view_model.map(|index| &member.view_models[index]);
    let persists = view_model.is_some_and(persists);
    LifecyclePlan {
        initialize: block.and_then(|block| block.initialize_output),
        start: step(block, "start"),
        suspend: step(block, "suspend"),
        resume: step(block, "resume"),
        shutdown: step(block, "shutdown"),
        persistence: match persists {
            true => Persistence::Fields,
            false => Persistence::Nothing,
        },
    }
}

fn step(block: Option<&ImplementationDecl>, name: &str) -> Option<Receiver> {
    let functions = block.map_or(&[][..], |block| &block.functions);
    let function = functions
        .iter()
        .find(|function| function.name.value == name);
    function.map(|function| function.receiver)
}

fn persists(view_model: &ViewModelDecl) -> bool {
    view_model.fields.iter().any(|field| field.persist)
}

fn state(member: &ParsedCrate, view_model: &ViewModelDecl) -> StateKind {
    let blocks = member.implementations.iter();
    let own = blocks.filter(|block| block.target.value == view_model.place.name.value);
    let mut functions = own.flat_map(|block| &block.functions);
    if view_model.is_stateless() {
        StateKind::Stateless
    } else if persists(view_model)
        || functions.any(|function| function.receiver == Receiver::Exclusive)
    {
        StateKind::Locked
    } else {
        StateKind::Shared
    }
}
