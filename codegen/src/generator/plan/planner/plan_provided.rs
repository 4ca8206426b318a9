//! `plan_provided`: the Cores that an App provides itself.

use super::app_scope::AppScope;
use super::plan_binding::plan_binding;
use super::plan_module::tables;
use crate::generator::check::ModuleLink;
use crate::generator::parse::{ModuleKind, Provision};
use crate::generator::plan::app::{AppProvided, ProvidedCore, ProvidedRow, SlotRef};
use crate::generator::plan::module::ModuleBinding;
use crate::ground::names;

/// Plans a binding for each Core that the App provides, in declared order.
pub(super) fn plan_provided(scope: &AppScope<'_>) -> AppProvided {
    let app = scope.resolution.app;
    let link = scope.links.iter().find(|link| link.module == app);
    let links = link.map_or(&[][..], |link| &link.provided);
    let declaration = scope.member().declaration.as_ref();
    let provisions = declaration
        .and_then(|own| own.app())
        .map_or(&[][..], |app| &app.provides);
    let cores = provisions
        .iter()
        .zip(links)
        .filter_map(|(provision, link)| {
            Some(ProvidedCore {
                module: names::accessor(&provision.core.value),
                slot: slot(scope, &provision.core.value)?,
                binding: binding(scope, provision, link)?,
            })
        });
    AppProvided {
        package: scope.package(),
        cores: cores.collect(),
    }
}

/// The slot that the table goes to: behind the innermost layer, if the Core has some.
fn slot(scope: &AppScope<'_>, core: &str) -> Option<SlotRef> {
    let core = scope.resolution.core(scope.workspace.find(core)?)?;
    Some(scope.innermost(core))
}

fn binding(
    scope: &AppScope<'_>,
    provision: &Provision,
    link: &ModuleLink,
) -> Option<ModuleBinding> {
    let core = scope.workspace.find(&provision.core.value)?;
    let member = scope.member();
    let binding = plan_binding(member, link, ModuleKind::App, scope.core_ref(core))?;
    let features = provision.features.iter();
    Some(ModuleBinding {
        name: format!("{}/{}", binding.package, provision.core.value),
        features: features.map(|feature| feature.value.clone()).collect(),
        tables: tables(member, &scope.workspace[core], link, &binding.view_model),
        ..binding
    })
}

/// The rows by which `hosted.rs` and `linked.rs` bind the Cores.
pub(super) fn provided_rows(provided: &AppProvided) -> Vec<ProvidedRow> {
    let cores = provided.cores.iter();
    let rows = cores.map(|core| ProvidedRow {
        module: core.module.clone(),
        slot: core.slot.clone(),
    });
    rows.collect()
}
