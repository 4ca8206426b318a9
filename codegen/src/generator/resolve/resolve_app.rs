//! Resolves one App.

use super::catalog::{AppWishes, Catalog, Need};
use super::graph::{Graph, cycles};
use super::later::note_later_candidates;
use super::result::{CoreResolution, Import, ImportState, Resolution};
use super::standby::{keep_ready_standbys, unmet};
use super::walk::Walk;
use crate::generator::discover::CrateId;

/// What is bound to what in this App.
pub(crate) fn resolve_app(catalog: &Catalog, wishes: &AppWishes) -> Resolution {
    let graph = Graph::new(catalog, wishes);
    let mut resolution = Resolution {
        app: wishes.app,
        cores: Vec::new(),
        plugins: wishes.plugins.clone(),
        imports: Vec::new(),
        load_order: Vec::new(),
        cycles: cycles(&graph),
    };
    if !resolution.cycles.is_empty() {
        return resolution;
    }
    let order = graph.order();
    let mut cores = Walk::new(catalog, wishes, None).run(&order);
    note_later_candidates(&mut cores, catalog, wishes, &order);
    if cores.iter().all(|core| !core.binding.is_failed()) {
        keep_ready_standbys(&mut cores, catalog);
    }
    resolution.imports = imports(&cores, catalog, wishes);
    resolution.load_order = load_order(&cores, wishes.app);
    resolution.cores = cores;
    resolution
}

/// Those who are asked before those who ask.
fn load_order(cores: &[CoreResolution], app: CrateId) -> Vec<CrateId> {
    let mut order = Vec::new();
    for core in cores.iter().rev() {
        order.extend(core.binding.system());
        order.extend(&core.plugins);
    }
    order.push(app);
    order
}

fn imports(cores: &[CoreResolution], catalog: &Catalog, wishes: &AppWishes) -> Vec<Import> {
    let import = |module: CrateId, need: &Need| Import {
        module,
        core: need.core,
        presence: need.presence,
        state: match unmet(need, cores, catalog) {
            None => ImportState::Bound,
            Some(_) => ImportState::Absent,
        },
        location: need.location,
    };
    let own = wishes.cores.iter();
    let mut imports: Vec<_> = own.map(|wish| import(wishes.app, &wish.need)).collect();
    for core in cores {
        let systems = core
            .binding
            .system()
            .into_iter()
            .chain(core.standbys.clone());
        for module in systems.chain(core.plugins.clone()) {
            let needs = catalog.providers[&module].needs.iter();
            imports.extend(needs.map(|need| import(module, need)));
        }
    }
    imports
}
