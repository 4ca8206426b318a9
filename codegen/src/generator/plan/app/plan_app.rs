//! Plans the files of an App.

use super::plan_imports::plan_imports;
use super::plan_rows::{plan_hosted, plan_linked};
use super::plan_seats::plan_seats;
use super::{AppBinding, AppImports, AppModules, AppPlan, AppScope, Tables, Variants};
use crate::generator::check::ModuleLink;
use crate::generator::parse::{FaultPolicy, ModuleKind, ParsedWorkspace};
use crate::generator::plan::module::{ModuleBinding, RequirementRow, TableRow, plan_binding};
use crate::generator::plan::{CoreRef, FileContent};
use crate::generator::resolve::{Explanation, Resolution};
use crate::ground::names;
use crate::ground::source::SourceMap;

/// All files of an App; nothing where the stages before have reported why.
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
    let binding = AppBinding {
        package: scope.package(),
        variants: scope.variants(),
        module: module(&scope, &imports),
    };
    let tables = match binding.module {
        Some(_) => Tables::AppView,
        None => Tables::Nothing,
    };
    let mut files = vec![
        (
            "hosted.rs",
            FileContent::HostedModules(plan_hosted(&scope, tables)),
        ),
        ("modules.rs", FileContent::AppModules(modules(&imports))),
        (
            "plan.rs",
            FileContent::AppPlan(AppPlan {
                package: scope.package(),
                on_fault: on_fault(&scope),
                seats: plan_seats(&scope, &explanation),
            }),
        ),
    ];
    if binding.variants == Variants::HostedAndStatic {
        let linked = plan_linked(&scope, tables);
        files.push(("linked.rs", FileContent::LinkedModules(linked)));
    }
    files.push(("imports.rs", FileContent::AppImports(imports)));
    files.push(("mod.rs", FileContent::AppBinding(binding)));
    files
}

fn on_fault(scope: &AppScope<'_>) -> FaultPolicy {
    let declaration = scope.member().declaration.as_ref();
    let app = declaration.and_then(|own| own.app());
    app.map(|app| app.on_fault).unwrap_or_default()
}

fn modules(imports: &AppImports) -> AppModules {
    let slots = imports.slots.iter();
    AppModules {
        package: imports.package.clone(),
        slots: slots
            .filter(|slot| slot.accessor.is_some())
            .cloned()
            .collect(),
        plugins: imports.plugins.clone(),
    }
}

/// What makes the App a module, if it implements `AppView`.
fn module(scope: &AppScope<'_>, imports: &AppImports) -> Option<ModuleBinding> {
    let app = scope.resolution.app;
    let link = scope.links.iter().find(|link| link.module == app)?;
    let block = &scope.member().implementations[link.app_view?];
    let binding = plan_binding(scope.member(), link, ModuleKind::App, CoreRef::app())?;
    let table = TableRow {
        field: names::field("AppView"),
        hosted: names::hosted_table(&binding.view_model, "AppView"),
        linked: names::linked_table(&binding.view_model, "AppView"),
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

/// The Cores behind the App's own slots, in their order.
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
