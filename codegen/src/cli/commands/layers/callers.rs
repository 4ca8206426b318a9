//! The modules that call a traced Core.

use std::hash::{BuildHasher, Hasher, RandomState};

use keyway::store::LiveReport;

use super::guest_layer::{folder_beside, layer_crate, stem};
use super::written_layer::WrittenLayer;
use crate::cli::output::note;
use crate::generator::discover::CrateId;
use crate::generator::parse::{ModuleKind, ParsedWorkspace};
use crate::generator::pipeline::Resolved;
use crate::generator::recording::{MarkOrder, mark_layer};

/// A System that imports the Core.
struct Caller {
    system: CrateId,
    /// The Core that it serves.
    core: CrateId,
}

/// The number of a trace, the package names of the Systems that import `core` in the App, and for each of them a layer that says when a
/// thread is inside of it. Modules whose calls cannot be told apart are named.
pub(super) fn callers(
    core: &str,
    app: &LiveReport,
    resolved: &Resolved,
) -> ((u32, Vec<String>), Vec<WrittenLayer>) {
    let (workspace, root) = (&resolved.parsed, &resolved.workspace.root);
    let found = importers(core, app, workspace);
    let names = found.iter().map(|own| workspace.package(own.system));
    let names = names.map(str::to_owned).collect();
    let trace = RandomState::new().build_hasher().finish() as u32;
    let layers = (1..).zip(&found).map(|(number, own)| {
        let served = workspace.package(own.core);
        let name = format!("mark-{}", stem(served));
        let order = MarkOrder {
            package: format!("layer-{name}"),
            core: own.core,
            trace,
            number,
        };
        let folder = folder_beside(Some(own.system), &name, root, workspace);
        let text = mark_layer(&order, workspace);
        WrittenLayer {
            created: layer_crate(&text, folder, served, workspace),
            core: served.to_owned(),
        }
    });
    ((trace, names), layers.collect())
}

fn importers(core: &str, app: &LiveReport, workspace: &ParsedWorkspace) -> Vec<Caller> {
    let mut found = Vec::new();
    for own in app.modules.iter().filter(|own| own.state.is_live()) {
        let Some(system) = workspace.find(&own.name) else {
            continue;
        };
        let mut required = workspace[system].requirements();
        if !required.any(|required| required.core.value == core) {
            continue;
        }
        match workspace.find(&own.core) {
            Some(core) if workspace[system].provides(ModuleKind::System, &own.core) => {
                found.push(Caller { system, core });
            }
            _ => note(format_args!(
                "the calls of {} are among those of others: it is no System, in front of which a layer could say so",
                own.name
            )),
        }
    }
    found
}
