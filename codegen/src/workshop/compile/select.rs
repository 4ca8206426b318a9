//! `select`, which finds the Apps and modules of a build.

use super::SelectionError;
use crate::generator::discover::CrateId;
use crate::generator::parse::ParsedWorkspace;
use crate::generator::resolve::Resolution;
use crate::ground::diagnostic::nearest;

/// The Apps that are built and all modules that their Plans name, standbys included.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Selection {
    /// Selected Apps, sorted by id.
    pub apps: Vec<CrateId>,
    /// Systems and Plugins, sorted, each once.
    pub modules: Vec<CrateId>,
}

/// Selects the App called `app` with its modules, or all Apps with theirs.
///
/// # Errors
/// If there is no such App, or none at all.
pub(crate) fn select(
    resolutions: &[Resolution],
    workspace: &ParsedWorkspace,
    app: Option<&str>,
) -> Result<Selection, SelectionError> {
    if resolutions.is_empty() {
        return Err(SelectionError::NoApp);
    }
    let is_asked_for =
        |entry: &&Resolution| app.is_none_or(|name| workspace.package(entry.app) == name);
    let chosen: Vec<_> = resolutions.iter().filter(is_asked_for).collect();
    if let (Some(name), true) = (app, chosen.is_empty()) {
        let known = || resolutions.iter().map(|entry| workspace.package(entry.app));
        return Err(SelectionError::UnknownApp {
            name: name.to_owned(),
            known: known().map(str::to_owned).collect(),
            nearest: nearest(name, known()).map(str::to_owned),
        });
    }
    let mut modules: Vec<_> = chosen.iter().flat_map(|entry| entry.modules()).collect();
    modules.sort();
    modules.dedup();
    Ok(Selection {
        apps: chosen.iter().map(|entry| entry.app).collect(),
        modules,
    })
}

/// Finds the layer called `name` of the Core called `core`, whether an App lists the layer or not.
///
/// # Errors
/// If there is no such layer.
pub(crate) fn select_layer(
    workspace: &ParsedWorkspace,
    core: &str,
    name: &str,
) -> Result<CrateId, SelectionError> {
    let layers = || {
        workspace.members().filter(|(_, member)| {
            let declaration = member.declaration.as_ref();
            let layer = declaration.filter(|own| own.kind().wraps());
            let provider = layer.and_then(|own| own.provider());
            provider.is_some_and(|own| own.provides.core.value == core)
        })
    };
    let names = || layers().map(|(id, _)| workspace.package(id));
    let found = layers().find(|(id, _)| workspace.package(*id) == name);
    found
        .map(|(id, _)| id)
        .ok_or_else(|| SelectionError::UnknownLayer {
            name: name.to_owned(),
            core: core.to_owned(),
            nearest: nearest(name, names()).map(str::to_owned),
        })
}
