//! Resolves every App of the workspace.

use super::catalog::{AppWishes, Catalog, build_catalog};
use super::resolve_app::resolve_app;
use super::result::{Binding, CandidateSource, CoreResolution, Resolution, Shortfall};
use super::rules::no_suitable_system::no_suitable_system;
use super::rules::no_system::no_system;
use super::rules::plugin_lacks_feature::plugin_lacks_feature;
use super::rules::requirement_cycle::requirement_cycle;
use super::rules::several_systems::several_systems;
use crate::generator::parse::ParsedWorkspace;
use crate::ground::diagnostic::{Diagnostic, Diagnostics};

/// What is bound to what in each App, sorted by the name of the App, whether or not all went well.
#[must_use]
pub fn resolve(workspace: &ParsedWorkspace) -> (Vec<Resolution>, Diagnostics) {
    let mut diagnostics = Diagnostics::default();
    let catalog = build_catalog(workspace, &mut diagnostics);
    let mut resolutions: Vec<Resolution> = Vec::new();
    for wishes in &catalog.apps {
        let resolution = resolve_app(&catalog, wishes);
        for cycle in &resolution.cycles {
            // Two Apps that reach the same loop need to hear of it once.
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
        resolutions.push(resolution);
    }
    (resolutions, diagnostics)
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
        Binding::Failed(Shortfall::NoneSuitable) => no_suitable_system(core, &unlisted, workspace),
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
    if core.source == CandidateSource::Workspace {
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
