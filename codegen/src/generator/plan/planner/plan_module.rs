//! `plan_module`: the files of a System, Plugin or layer.

use super::paths::{core_ref, foreign_item};
use super::plan_binding::plan_binding;
use crate::generator::check::ModuleLink;
use crate::generator::discover::CrateId;
use crate::generator::parse::{
    ModuleKind, ParsedCrate, ParsedWorkspace, Presence, ProviderDeclaration, Requirement, ViewDecl,
};
use crate::generator::plan::FileContent;
use crate::generator::plan::module::{
    BehindRow, ImportSlot, ModuleBinding, ModuleImports, RequirementRow, TableRow,
};
use crate::ground::names;

/// Plans the binding and the imports of a System or Plugin; none where earlier stages have reported errors.
pub(in crate::generator::plan) fn plan_module(
    workspace: &ParsedWorkspace,
    link: &ModuleLink,
) -> Vec<(&'static str, FileContent)> {
    let member = &workspace[link.module];
    let provider = member.declaration.as_ref().and_then(|own| own.provider());
    let Some(binding) = provider.and_then(|provider| binding(workspace, link, provider)) else {
        return Vec::new();
    };
    let is_layer = binding.kind.wraps();
    let slots = binding.requires.iter().enumerate();
    let slots = slots.map(|(place, row)| match is_layer && place == 0 {
        true => ImportSlot {
            slot: names::INNER_SLOT.to_owned(),
            accessor: names::INNER.to_owned(),
            ..slot(row)
        },
        false => slot(row),
    });
    let imports = ModuleImports {
        package: member.source.package.clone(),
        slots: slots.collect(),
    };
    let written = member.layer_text.clone();
    let written = written.map(|text| ("layer.rs", FileContent::WrittenLayer(text)));
    let files = [
        ("mod.rs", FileContent::ModuleBinding(binding)),
        ("imports.rs", FileContent::ModuleImports(imports)),
    ];
    files.into_iter().chain(written).collect()
}

fn binding(
    workspace: &ParsedWorkspace,
    link: &ModuleLink,
    provider: &ProviderDeclaration,
) -> Option<ModuleBinding> {
    let member = &workspace[link.module];
    let kind = member.kind()?;
    let core = workspace.find(&provider.provides.core.value)?;
    let core_ref = core_ref(workspace, link.module, core);
    let binding = plan_binding(member, link, kind, core_ref)?;
    let features = provider.provides.features.iter();
    let requires = provider.requires.iter();
    // A layer imports what is behind it before all else.
    let inner = kind.wraps().then(|| RequirementRow {
        core: binding.core.clone(),
        features: Vec::new(),
        presence: Presence::Required,
    });
    let requires = requires.filter_map(|requirement| require(workspace, link.module, requirement));
    let views = workspace[core].views.iter().filter(|_| inner.is_some());
    Some(ModuleBinding {
        features: features.map(|feature| feature.value.clone()).collect(),
        behind: views
            .map(|view| behind(member, &workspace[core], view))
            .collect(),
        requires: inner.into_iter().chain(requires).collect(),
        tables: tables(member, &workspace[core], link, &binding.view_model),
        ..binding
    })
}

fn require(
    workspace: &ParsedWorkspace,
    user: CrateId,
    requirement: &Requirement,
) -> Option<RequirementRow> {
    let core = workspace.find(&requirement.core.value)?;
    let features = requirement.features.iter();
    Some(RequirementRow {
        core: core_ref(workspace, user, core),
        features: features.map(|feature| feature.value.clone()).collect(),
        presence: requirement.presence,
    })
}

/// The tables of all Views of the Core, in its order.
pub(super) fn tables(
    member: &ParsedCrate,
    core: &ParsedCrate,
    link: &ModuleLink,
    view_model: &str,
) -> Vec<TableRow> {
    let is_layer = member.kind().is_some_and(ModuleKind::wraps);
    let views = core.views.iter().enumerate();
    let rows = views.map(|(index, view)| {
        let own = link.views.iter().find(|own| own.view == index);
        match own {
            Some(own) => {
                let name = &view.place.name.value;
                TableRow {
                    field: names::field(name),
                    hosted: names::hosted_table(view_model, name),
                    linked: names::linked_table(view_model, name),
                    conditions: member.implementations[own.implementation]
                        .conditions
                        .clone(),
                }
            }
            None if is_layer => passed(view, view_model),
            None => absent(member, core, view),
        }
    });
    rows.collect()
}

/// Plans the forwarders of a View in a layer.
fn behind(member: &ParsedCrate, core: &ParsedCrate, view: &ViewDecl) -> BehindRow {
    let functions = view.functions.iter().map(|function| {
        (
            function.name.value.clone(),
            function.arguments.len(),
            function.conditions.clone(),
        )
    });
    BehindRow {
        constant: names::behind_constant(&view.place.name.value),
        view: foreign_item(member, core, &view.place),
        field: names::field(&view.place.name.value),
        functions: functions.collect(),
    }
}

/// The table of a View that a layer passes through altogether.
fn passed(view: &ViewDecl, view_model: &str) -> TableRow {
    let table = names::behind_table(view_model, &view.place.name.value);
    TableRow {
        field: names::field(&view.place.name.value),
        hosted: table.clone(),
        linked: table,
        conditions: Vec::new(),
    }
}

/// The table of a View that the module leaves out altogether.
fn absent(member: &ParsedCrate, core: &ParsedCrate, view: &ViewDecl) -> TableRow {
    let table = names::absent_table(&foreign_item(member, core, &view.place));
    TableRow {
        field: names::field(&view.place.name.value),
        hosted: table.clone(),
        linked: table,
        conditions: Vec::new(),
    }
}

fn slot(requirement: &RequirementRow) -> ImportSlot {
    ImportSlot {
        core: requirement.core.clone(),
        slot: names::slot(&requirement.core.package),
        accessor: names::accessor(&requirement.core.package),
        presence: requirement.presence,
    }
}
