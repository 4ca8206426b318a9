//! The modules that call a traced Core.

use keyway::store::{Digest, LiveReport};

use super::guest_layer::{folder_beside, layer_crate, stem};
use super::written_layer::WrittenLayer;
use crate::cli::output::note;
use crate::generator::discover::CrateId;
use crate::generator::parse::{ModuleKind, ParsedWorkspace};
use crate::generator::pipeline::Resolved;
use crate::generator::recording::{MarkOrder, ToldCallers, callables, mark_layer};

/// A System that imports the Core.
struct Caller {
    system: CrateId,
    /// The Core that it serves.
    core: CrateId,
}

/// The Systems that import `core` in the App, and for each of them a layer that says when a thread is inside of it. Modules whose calls
/// cannot be told apart are named, and functions of a System that are not marked.
pub(super) fn callers(
    core: &str,
    app: &LiveReport,
    resolved: &Resolved,
) -> (ToldCallers, Vec<WrittenLayer>) {
    let (workspace, root) = (&resolved.parsed, &resolved.workspace.root);
    let found = importers(core, app, workspace);
    let modules = found.iter().map(|own| workspace.package(own.system));
    let modules = modules.map(str::to_owned).collect();
    // That of the Core, which has one trace at a time: so the same trace is the same library, which an App maps once.
    let digits = Digest::of(core.as_bytes());
    let trace = u32::from_str_radix(&digits.as_str()[..8], 16).unwrap_or(1);
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
        layer_crate(&text, folder, served, workspace)
    });
    (ToldCallers { trace, modules }, layers.collect())
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
            Some(served) if workspace[system].provides(ModuleKind::System, &own.core) => {
                for own in callables(&workspace[served], workspace) {
                    if !own.is_traced() {
                        note(format_args!(
                            "what is called inside {} is among the calls of others: it is there only under a `cfg`",
                            own.name()
                        ));
                    }
                }
                found.push(Caller {
                    system,
                    core: served,
                });
            }
            _ => note(format_args!(
                "the calls of {}, which is no System, are told as those of the System inside of which it is called, or else of others",
                own.name
            )),
        }
    }
    found
}
