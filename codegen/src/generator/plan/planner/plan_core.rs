//! `plan_core`: the tables and the lock of a Core.

use super::paths::crate_path;
use crate::generator::discover::{CrateDependency, CrateId, DependencyKind};
use crate::generator::lock::LockedContract;
use crate::generator::parse::{ModuleKind, ParsedCrate, ParsedWorkspace, ViewDecl};
use crate::generator::plan::FileContent;
use crate::generator::plan::contract::{CoreTables, ItemRow, ViewRow};
use crate::ground::names;

/// The tables and the locked contract of a Core.
pub(in crate::generator::plan) fn plan_core(
    workspace: &ParsedWorkspace,
    id: CrateId,
) -> Vec<(&'static str, FileContent)> {
    let member = &workspace[id];
    let tables = tables(workspace, member);
    let lock = LockedContract::of(member, &tables.features, &tables.cargo_features);
    vec![
        ("mod.rs", FileContent::CoreTables(tables)),
        ("contract.lock", FileContent::ContractLock(lock)),
    ]
}

fn tables(workspace: &ParsedWorkspace, member: &ParsedCrate) -> CoreTables {
    let declaration = member.declaration.as_ref();
    let core = declaration.and_then(|declaration| declaration.core());
    let features = core.map_or(&[][..], |core| &core.features);
    let models = member.models.iter().map(|model| ItemRow {
        path: format!("{}::MODEL", model.place.named),
        conditions: model.place.conditions.clone(),
    });
    CoreTables {
        package: member.source.package.clone(),
        features: features
            .iter()
            .map(|feature| feature.value.clone())
            .collect(),
        cargo_features: cargo_features(member),
        models: models.collect(),
        views: member.views.iter().map(view).collect(),
        uses: uses(workspace, member),
    }
}

/// All Cargo features, as each can change the types. `default` only enables others.
fn cargo_features(member: &ParsedCrate) -> Vec<String> {
    let features = member.source.features.keys();
    features
        .filter(|name| *name != "default")
        .cloned()
        .collect()
}

fn view(view: &ViewDecl) -> ViewRow {
    let name = &view.place.name.value;
    ViewRow {
        field: names::field(name),
        name: name.clone(),
        path: view.place.named.clone(),
        conditions: view.place.conditions.clone(),
    }
}

/// Contracts of the Cores among the dependencies, each under the condition that its dependency is enabled.
fn uses(workspace: &ParsedWorkspace, member: &ParsedCrate) -> Vec<ItemRow> {
    let dependencies = member.source.dependencies.iter();
    let normal = dependencies.filter(|entry| entry.kind == DependencyKind::Normal);
    let rows = normal.filter_map(|entry| {
        let used = &workspace[workspace.find(&entry.package)?];
        let declaration = used.declaration.as_ref()?;
        (declaration.kind() == ModuleKind::Core).then(|| ItemRow {
            path: format!("{}::generated::CONTRACT", crate_path(member, used)),
            conditions: conditions(member, entry),
        })
    });
    rows.collect()
}

/// Conditions under which an optional dependency is enabled: any Cargo feature that names it.
fn conditions(member: &ParsedCrate, entry: &CrateDependency) -> Vec<String> {
    if !entry.optional {
        return Vec::new();
    }
    let key = entry.key();
    let (explicit, through) = (format!("dep:{key}"), format!("{key}/"));
    let features = member.source.features.iter().filter(|(name, list)| {
        let mut list = list.iter();
        name.as_str() == key
            || list.any(|on| *on == explicit || on == key || on.starts_with(&through))
    });
    let features: Vec<_> = features
        .map(|(name, _)| format!("feature = \"{name}\""))
        .collect();
    match features.as_slice() {
        [one] => vec![one.clone()],
        all => vec![format!("any({})", all.join(", "))],
    }
}
