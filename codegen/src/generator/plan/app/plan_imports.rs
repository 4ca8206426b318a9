//! Plans the slots of an App.

use super::{AppImports, AppScope, AppSlot, PluginSlots};
use crate::generator::discover::CrateId;
use crate::generator::resolve::{Binding, CoreResolution};
use crate::ground::names;

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
