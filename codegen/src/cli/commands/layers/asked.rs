//! The imports of a System, for a recording of its calls and for a replay.

use std::hash::{BuildHasher, Hasher, RandomState};

use keyway::store::{LiveModule, LiveReport, RecordingHeader};

use super::guest_layer::{core_named, folder_beside, layer_crate, live_systems, provided, stem};
use super::written_layer::WrittenLayer;
use crate::cli::output::note;
use crate::generator::discover::CrateId;
use crate::generator::parse::{ModuleKind, ParsedWorkspace, Presence};
use crate::generator::pipeline::Resolved;
use crate::generator::recording::{AskedCore, AskedLayerOrder, asked_layer, callables};
use crate::workshop::recordings::PlayError;

/// The number of a recording, and the Cores whose answers it has.
pub(super) type Asked = (u64, Vec<AskedCore>);

/// The Cores that a running System calls and whose answers can be recorded, with a number for the recording. `None` if what it asks cannot
/// be told from what others ask, which is said.
pub(super) fn asked_by(
    live: &LiveModule,
    app: &LiveReport,
    workspace: &ParsedWorkspace,
) -> Option<Asked> {
    let system = workspace.find(&live.name)?;
    let mut layers = app.modules.iter().filter(|own| {
        own.core == live.core && own.kind == keyway::ModuleKind::Layer && own.state.is_live()
    });
    let asks = |own: &&LiveModule| {
        let layer = workspace.find(&own.name);
        layer.is_some_and(|layer| workspace[layer].requirements().next().is_some())
    };
    if workspace[system].requirements().next().is_some()
        && let Some(layer) = layers.find(asks)
    {
        note(format_args!(
            "what {} asks of its imports is not recorded: {} in front of it has imports as well",
            live.name, layer.name
        ));
        return None;
    }
    let mut asked = Vec::new();
    for required in workspace[system].requirements() {
        let name = &required.core.value;
        let answers = match live_systems(app, name).next() {
            Some(own) => Some((&own.name, own.digest.as_ref())),
            // It has no library of its own: the App is loaded as a whole, or linked.
            None if provided(app, workspace).any(|own| own == name) => Some((&app.app, None)),
            None => None,
        };
        let (Some(core), Some((module, digest))) = (workspace.find(name), answers) else {
            if required.presence == Presence::Required {
                note(format_args!(
                    "what {} asks of {name} is not recorded: no System that runs serves it, nor the App",
                    live.name
                ));
            }
            continue;
        };
        for own in callables(&workspace[core], workspace) {
            if let Some(reason) = &own.left_out {
                note(format_args!(
                    "what {} asks of {} is not recorded: {reason}",
                    live.name,
                    own.name()
                ));
            }
        }
        asked.push(AskedCore {
            core,
            module: module.clone(),
            build: digest.map_or_else(String::new, ToString::to_string),
        });
    }
    Some((RandomState::new().build_hasher().finish(), asked))
}

/// A layer for each Core that the System calls.
pub(super) fn asked_layers(
    (command, subject): (&str, &str),
    (recording, asked): &Asked,
    resolved: &Resolved,
) -> Vec<WrittenLayer> {
    let (workspace, root) = (&resolved.parsed, &resolved.workspace.root);
    let layers = asked.iter().enumerate().map(|(index, own)| {
        let core = workspace.package(own.core);
        let name = format!("{command}-{}-asks-{}", stem(subject), stem(core));
        let order = AskedLayerOrder {
            package: format!("layer-{name}"),
            core: own.core,
            index,
            recording: *recording,
        };
        let text = asked_layer(&order, workspace);
        let answers = workspace.find(&own.module);
        // Not beside an App.
        let system = answers.filter(|id| workspace[*id].provides(ModuleKind::System, core));
        let folder = folder_beside(system, &name, root, workspace);
        layer_crate(&text, folder, core, workspace)
    });
    layers.collect()
}

/// The Cores for which stand-ins answer a System, by what is in a recording.
///
/// # Errors
/// If no table can be written for one of them.
pub(super) fn stood_in(
    system: CrateId,
    recorded: &[&str],
    workspace: &ParsedWorkspace,
) -> Result<Vec<CrateId>, PlayError> {
    let mut cores = Vec::new();
    for required in workspace[system].requirements() {
        let name = required.core.value.as_str();
        // An optional one was not there.
        if required.presence == Presence::Optional && !recorded.contains(&name) {
            continue;
        }
        let core = core_named(name, workspace)?;
        let mut views = workspace[core].views.iter();
        if let Some(view) = views.find(|view| !view.place.conditions.is_empty()) {
            return Err(PlayError::Missing(format!(
                "nothing can stand in for {name}, whose {} is there only under a `cfg`: with --live-imports modules of the workspace answer",
                view.place.name.value
            )));
        }
        cores.push(core);
    }
    Ok(cores)
}

/// The Cores whose answers a recording has; `None` if it has those of none, although the System calls some.
pub(super) fn recorded_cores(header: &RecordingHeader) -> Option<Vec<&str>> {
    let imports = header.imports.as_ref()?;
    Some(imports.iter().map(|own| own.core.as_str()).collect())
}
