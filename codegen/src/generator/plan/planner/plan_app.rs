//! `plan_app`: the files of an App.

use super::app_scope::AppScope;
use super::plan_binding::plan_binding;
use super::plan_provided::{plan_provided, provided_rows};
use super::plan_rows::{plan_hosted, plan_linked};
use super::plan_seats::plan_seats;
use crate::generator::check::ModuleLink;
use crate::generator::discover::CrateId;
use crate::generator::parse::{ModuleKind, ParsedWorkspace};
use crate::generator::plan::FileContent;
use crate::generator::plan::app::{
    AppBinding, AppImports, AppPlan, AppSlot, PluginSlots, Tables, Variants,
};
use crate::generator::plan::contract::CoreRef;
use crate::generator::plan::module::{ModuleBinding, RequirementRow, TableRow};
use crate::generator::resolve::{Binding, CoreResolution, Explanation, Resolution};
use crate::ground::names::{self, APP_VIEW};
use crate::ground::source::SourceMap;

/// Plans all files of an App; none where earlier stages have reported errors.
pub(in crate::generator::plan) fn plan_app(
    workspace: &ParsedWorkspace,
    resolution: &Resolution,
    links: &[ModuleLink],
    sources: &SourceMap,
) -> Vec<(&'static str, FileContent)> {
    let scope = AppScope {
        workspace,
        resolution,
        links,
    };
    let explanation = Explanation::new(resolution, workspace, sources);
    let imports = plan_imports(&scope);
    let provided = plan_provided(&scope);
    let binding = AppBinding {
        package: scope.package(),
        variants: scope.variants(),
        module: module(&scope, &imports),
        provides: !provided.cores.is_empty(),
    };
    let tables = match binding.module {
        Some(_) => Tables::AppView,
        None => Tables::Nothing,
    };
    let mut files = vec![
        (
            "hosted.rs",
            FileContent::HostedModules(plan_hosted(&scope, tables, provided_rows(&provided))),
        ),
        ("modules.rs", FileContent::AppModules(imports.clone())),
        (
            "plan.rs",
            FileContent::AppPlan(AppPlan {
                package: scope.package(),
                on_fault: scope.on_fault(),
                trust: trust(&scope),
                out: out(&scope),
                seats: plan_seats(&scope, &explanation),
            }),
        ),
    ];
    if binding.variants == Variants::HostedAndStatic {
        let linked = plan_linked(&scope, tables, provided_rows(&provided));
        files.push(("linked.rs", FileContent::LinkedModules(linked)));
    }
    if !provided.cores.is_empty() {
        files.push(("provided.rs", FileContent::AppProvided(provided)));
    }
    files.push(("imports.rs", FileContent::AppImports(imports)));
    files.push(("mod.rs", FileContent::AppBinding(binding)));
    files
}

/// The public keys that the App trusts.
fn trust(scope: &AppScope<'_>) -> Vec<String> {
    let keys = scope.member().trust.iter();
    keys.map(|trusted| trusted.key.clone()).collect()
}

/// Names of the layers that begin out of their chains.
fn out(scope: &AppScope<'_>) -> Vec<String> {
    let out = scope.cores().flat_map(|core| &core.layers_out);
    out.map(|layer| scope.workspace.package(*layer).to_owned())
        .collect()
}

/// Plans the binding of the App as a module, if it implements `AppView`.
fn module(scope: &AppScope<'_>, imports: &AppImports) -> Option<ModuleBinding> {
    let app = scope.resolution.app;
    let link = scope.links.iter().find(|link| link.module == app)?;
    let block = &scope.member().implementations[link.app_view?];
    let binding = plan_binding(scope.member(), link, ModuleKind::App, CoreRef::app())?;
    let table = TableRow {
        field: names::field(APP_VIEW),
        hosted: names::hosted_table(&binding.view_model, APP_VIEW),
        linked: names::linked_table(&binding.view_model, APP_VIEW),
        conditions: block.conditions.clone(),
    };
    let host = TableRow {
        field: names::field("HostView"),
        hosted: "HOST".to_owned(),
        linked: "HOST".to_owned(),
        conditions: Vec::new(),
    };
    Some(ModuleBinding {
        requires: requires(scope, imports),
        tables: vec![table, host],
        ..binding
    })
}

/// Requirements behind the App's own slots, in their order.
fn requires(scope: &AppScope<'_>, imports: &AppImports) -> Vec<RequirementRow> {
    let declaration = scope.member().declaration.as_ref();
    let entries = declaration
        .and_then(|own| own.app())
        .map_or(&[][..], |app| &app.cores);
    let listed = imports.slots.iter().filter(|slot| slot.accessor.is_some());
    let rows = listed.map(|slot| {
        let entry = entries
            .iter()
            .find(|entry| entry.name.value == slot.core.package);
        let features = entry.map_or(&[][..], |entry| &entry.features);
        RequirementRow {
            core: slot.core.clone(),
            features: features
                .iter()
                .map(|feature| feature.value.clone())
                .collect(),
            presence: slot.presence,
        }
    });
    rows.collect()
}

/// A slot for each Core that a System serves or may serve, and a list of slots for each that Plugins serve.
pub(super) fn plan_imports(scope: &AppScope<'_>) -> AppImports {
    let app = scope.resolution.app;
    let listed: Vec<CrateId> = scope
        .resolution
        .imports_of(app)
        .map(|import| import.core)
        .collect();
    let own = listed
        .iter()
        .filter_map(|core| scope.resolution.core(*core));
    let others = scope.cores().filter(|core| !listed.contains(&core.core));
    let slots = own
        .chain(others)
        .filter(|core| core.binding != Binding::Plugins);
    let plugins = scope.cores().filter(|core| !core.plugins.is_empty());
    AppImports {
        package: scope.package(),
        variants: scope.variants(),
        slots: slots.map(|core| slot(scope, core)).collect(),
        plugins: plugins.map(|core| plugin_slots(scope, core)).collect(),
    }
}

fn slot(scope: &AppScope<'_>, core: &CoreResolution) -> AppSlot {
    let package = scope.workspace.package(core.core);
    let mut imports = scope.resolution.imports_of(scope.resolution.app);
    let import = imports.find(|import| import.core == core.core);
    AppSlot {
        core: scope.core_ref(core.core),
        slot: names::slot(package),
        behind: (names::behind_slots(package), core.layers.len()),
        accessor: import.map(|_| names::accessor(package)),
        presence: import.map_or(AppScope::presence(core), |import| import.presence),
        serving: scope.serving(core),
    }
}

fn plugin_slots(scope: &AppScope<'_>, core: &CoreResolution) -> PluginSlots {
    let package = scope.workspace.package(core.core);
    let plugins = core.plugins.iter();
    PluginSlots {
        core: scope.core_ref(core.core),
        slots: names::plugin_slots(package),
        accessor: names::plugins(package),
        plugins: plugins
            .map(|plugin| scope.workspace.package(*plugin).to_owned())
            .collect(),
    }
}
