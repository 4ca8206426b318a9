//! `resolve`, which resolves every App of the workspace.

use super::catalog::{AppWishes, Catalog, Need, build_catalog};
use super::graph::{Graph, cycles};
use super::later::{keep_ready_standbys, note_later_candidates, unmet};
use super::resolution::{
    Binding, CandidateSource, CoreResolution, Import, ImportState, Resolution, Shortfall,
};
use super::rules::choice::{no_suitable_system, no_system, plugin_lacks_feature, several_systems};
use super::rules::naming::{nothing_behind, requirement_cycle};
use super::walk::Walk;
use crate::generator::discover::CrateId;
use crate::generator::parse::{ParsedWorkspace, Presence};
use crate::ground::diagnostic::{Diagnostic, Diagnostics};
use crate::ground::source::Located;

/// Resolves each App, sorted by name, failed ones included.
#[must_use]
pub fn resolve(workspace: &ParsedWorkspace) -> (Vec<Resolution>, Diagnostics) {
    let mut diagnostics = Diagnostics::default();
    let catalog = build_catalog(workspace, &mut diagnostics);
    let mut resolutions: Vec<Resolution> = Vec::new();
    for wishes in &catalog.apps {
        let resolution = resolve_app(&catalog, wishes);
        for cycle in &resolution.cycles {
            // A cycle that two Apps reach is reported once.
            let is_known = resolutions.iter().any(|known| known.cycles.contains(cycle));
            if !is_known {
                diagnostics.push(requirement_cycle(cycle, workspace));
            }
        }
        diagnostics.extend(
            resolution
                .failed()
                .filter(|core| !catalog.suspects.contains(&core.core))
                .map(|core| failure(core, wishes, &catalog, workspace)),
        );
        diagnostics.extend(stranded(&resolution, wishes, workspace));
        resolutions.push(resolution);
    }
    (resolutions, diagnostics)
}

/// A finding for each Core that has layers and is served by Plugins.
fn stranded(
    resolution: &Resolution,
    wishes: &AppWishes,
    workspace: &ParsedWorkspace,
) -> Vec<Diagnostic> {
    let cores = resolution.cores.iter();
    let served = cores.filter(|core| core.binding == Binding::Plugins);
    let findings = served.filter_map(|core| {
        let wish = wishes.wish(core.core)?;
        let layer = workspace.package(*wish.layers.first()?);
        let name = workspace.package(core.core).to_owned();
        let entry = Located::new(name, wish.need.location);
        Some(nothing_behind(&entry, layer, workspace.package(wishes.app)))
    });
    findings.collect()
}

fn failure(
    core: &CoreResolution,
    wishes: &AppWishes,
    catalog: &Catalog,
    workspace: &ParsedWorkspace,
) -> Diagnostic {
    let app = workspace.package(wishes.app);
    let unlisted = unlisted(core, catalog, workspace);
    match &core.binding {
        Binding::Failed(Shortfall::SeveralSystems(systems)) => {
            several_systems(app, core, systems, workspace)
        }
        Binding::Failed(Shortfall::NoneSuitable) => {
            no_suitable_system(app, core, &unlisted, workspace)
        }
        Binding::Failed(Shortfall::PluginUnsuitable) => plugin_lacks_feature(core, workspace),
        _ => no_system(app, core, &unlisted, workspace),
    }
}

/// The Systems that provide everything and that the App leaves out of its list.
fn unlisted<'a>(
    core: &CoreResolution,
    catalog: &Catalog,
    workspace: &'a ParsedWorkspace,
) -> Vec<&'a str> {
    if !matches!(core.source, CandidateSource::Listed(_)) {
        return Vec::new();
    }
    let required = || core.features.iter().map(|feature| &feature.name);
    catalog
        .systems_of(core.core)
        .into_iter()
        .filter(|system| catalog.providers[system].lacks(required()).is_empty())
        .map(|system| workspace.package(system))
        .collect()
}

/// Resolves one App: picks, standbys, imports and load order.
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
        keep_ready_standbys(&mut cores, catalog, wishes);
    }
    resolution.imports = imports(&cores, catalog, wishes);
    resolution.load_order = load_order(&cores, wishes.app);
    resolution.cores = cores;
    resolution
}

/// Bound modules in topological order: imported ones before their importers.
fn load_order(cores: &[CoreResolution], app: CrateId) -> Vec<CrateId> {
    let mut order = Vec::new();
    for core in cores.iter().rev() {
        order.extend(core.binding.system());
        order.extend(core.layers.iter().rev());
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
        state: match unmet(need, cores, catalog, wishes) {
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
        // A layer imports what is behind it, by its first slot.
        for layer in &core.layers {
            imports.push(Import {
                module: *layer,
                core: core.core,
                presence: Presence::Required,
                state: ImportState::Bound,
                location: catalog.providers[layer].location,
            });
        }
        let systems = systems.chain(core.layers.clone());
        for module in systems.chain(core.plugins.clone()) {
            let needs = catalog.providers[&module].needs.iter();
            imports.extend(needs.map(|need| import(module, need)));
        }
    }
    imports
}
