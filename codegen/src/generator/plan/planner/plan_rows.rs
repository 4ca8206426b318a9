//! `plan_hosted` and `plan_linked`: the modules of an App as dylibs or linked.

use super::app_scope::AppScope;
use crate::generator::discover::CrateId;
use crate::generator::plan::app::{
    ChainPlan, HostedModules, HostedRow, LinkedModules, LinkedRow, ProvidedRow, Serving, SitePlan,
    SlotRef, Tables,
};
use crate::generator::plan::contract::CoreRef;
use crate::generator::plan::module::RequirementRow;
use crate::generator::resolve::{Binding, CoreResolution};
use crate::ground::names;

/// Plans the sites and bindings of loaded modules.
pub(super) fn plan_hosted(
    scope: &AppScope<'_>,
    tables: Tables,
    provided: Vec<ProvidedRow>,
) -> HostedModules {
    let seats = seats(scope);
    let modules = seats
        .iter()
        .flat_map(|seat| seat.modules.iter().map(|id| (seat.core, *id)));
    HostedModules {
        package: scope.package(),
        sites: modules
            .map(|(core, module)| site(scope, core, module))
            .collect(),
        seats: seats
            .iter()
            .map(|seat| {
                let modules = seat.modules.iter();
                let rows = modules.map(|module| hosted_row(scope, *module, seat));
                rows.collect()
            })
            .collect(),
        chains: chains(scope),
        provided,
        tables,
    }
}

/// The chains of all Cores that one table serves.
fn chains(scope: &AppScope<'_>) -> Vec<ChainPlan> {
    let is_one =
        |core: &&CoreResolution| matches!(core.binding, Binding::System(_) | Binding::App(_));
    let chains = scope.cores().filter(is_one).map(|core| ChainPlan {
        core: scope.core_ref(core.core),
        slot: names::slot(scope.workspace.package(core.core)),
    });
    chains.collect()
}

/// Plans the bindings of linked modules.
pub(super) fn plan_linked(
    scope: &AppScope<'_>,
    tables: Tables,
    provided: Vec<ProvidedRow>,
) -> LinkedModules {
    let seats = seats(scope).into_iter().map(|seat| {
        let linked = match scope.serving_behind(seat.core) {
            // A standby could not be reached: callers go to the pick without reading the slot.
            Serving::Always { .. } => &seat.modules[..1],
            _ => &seat.modules,
        };
        let rows = linked.iter();
        rows.map(|module| linked_row(scope, *module, &seat))
            .collect()
    });
    LinkedModules {
        package: scope.package(),
        seats: seats.collect(),
        provided,
        tables,
    }
}

/// A seat of the Plan with its slots.
struct SeatRow<'a> {
    core: &'a CoreResolution,
    /// Slot for the table.
    slot: SlotRef,
    /// For a layer: the slot of what is behind it.
    behind: Option<SlotRef>,
    /// Candidates.
    modules: Vec<CrateId>,
}

/// Seats in the Plan's order.
fn seats<'a>(scope: &AppScope<'a>) -> Vec<SeatRow<'a>> {
    let mut seats = Vec::new();
    for core in scope.cores() {
        let package = scope.workspace.package(core.core);
        if !matches!(core.binding, Binding::Plugins | Binding::App(_)) {
            let systems = core
                .binding
                .system()
                .into_iter()
                .chain(core.standbys.clone());
            seats.push(SeatRow {
                core,
                slot: scope.innermost(core),
                behind: None,
                modules: systems.collect(),
            });
        }
        for (place, layer) in core.layers.iter().enumerate().rev() {
            let (slot, behind) = scope.around(core, place);
            seats.push(SeatRow {
                core,
                slot,
                behind: Some(behind),
                modules: vec![*layer],
            });
        }
        for (index, plugin) in core.plugins.iter().enumerate() {
            seats.push(SeatRow {
                core,
                slot: SlotRef::Plugin(names::plugin_slots(package), index),
                behind: None,
                modules: vec![*plugin],
            });
        }
    }
    seats
}

fn site(scope: &AppScope<'_>, core: &CoreResolution, module: CrateId) -> SitePlan {
    let package = scope.workspace.package(module);
    SitePlan {
        name: names::site(package),
        module: package.to_owned(),
        core: scope.core_ref(core.core),
        imports_type: names::imports_type(package),
        imports: imports(scope, module),
    }
}

fn imports(scope: &AppScope<'_>, module: CrateId) -> Vec<CoreRef> {
    let imports = scope.resolution.imports_of(module);
    imports.map(|import| scope.core_ref(import.core)).collect()
}

/// Requirements of each Core that the module imports, in the order of its slots.
fn requires(scope: &AppScope<'_>, module: CrateId) -> Vec<RequirementRow> {
    let declaration = scope.workspace[module].declaration.as_ref();
    let declared = declaration
        .and_then(|own| own.provider())
        .map_or(&[][..], |provider| &provider.requires);
    let rows = scope.resolution.imports_of(module).map(|import| {
        let package = scope.workspace.package(import.core);
        let asked = declared.iter().find(|asked| asked.core.value == package);
        let features = asked.map_or(&[][..], |asked| &asked.features);
        RequirementRow {
            core: scope.core_ref(import.core),
            features: features
                .iter()
                .map(|feature| feature.value.clone())
                .collect(),
            presence: import.presence,
        }
    });
    rows.collect()
}

fn hosted_row(scope: &AppScope<'_>, module: CrateId, seat: &SeatRow<'_>) -> HostedRow {
    HostedRow {
        site: names::site(scope.workspace.package(module)),
        core: scope.core_ref(seat.core.core),
        requires: requires(scope, module),
        follows: scope.follows(module),
        slot: seat.slot.clone(),
        behind: seat.behind.clone(),
    }
}

fn linked_row(scope: &AppScope<'_>, module: CrateId, seat: &SeatRow<'_>) -> LinkedRow {
    LinkedRow {
        module: scope.generated(module, "MODULE"),
        imports: scope.generated(module, "imports::SLOTS"),
        table: scope.generated(module, "LINKED"),
        follows: scope.follows(module),
        slot: seat.slot.clone(),
        behind: seat.behind.clone(),
    }
}
