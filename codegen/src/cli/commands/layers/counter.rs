//! `Counter`.

use std::fs;
use std::path::{Path, absolute};

use keyway::store::{Store, TraceReport};

use super::callers::callers;
use super::guest_layer::{
    GuestLayer, build_guests, enter_all, folder_beside, layer_crate, remove_all, running_app, stem,
};
use super::trace_subject::TraceSubject;
use super::written_layer::WrittenLayer;
use crate::cli::command_error::CommandError;
use crate::cli::commands::new::file_error;
use crate::cli::output::note;
use crate::cli::work::{ControlOptions, SignOptions, read, refuse_errors};
use crate::generator::discover::CrateId;
use crate::generator::parse::ParsedWorkspace;
use crate::generator::recording::{ToldCallers, TraceOrder, callables, trace_layer};
use crate::workshop::store::ControlError;

/// A layer in front of a Core of a running App that counts its calls, until it is ended.
pub(in crate::cli::commands) struct Counter {
    guest: GuestLayer,
    /// Those that say who calls.
    marks: Vec<GuestLayer>,
    store: Store,
    pid: u32,
    core: String,
}

impl Counter {
    /// Writes the layer, builds it, and puts it in front of the Core of the App that the options or `app` name. Its crate is kept in
    /// the folder `layer`, if there is one.
    ///
    /// # Errors
    /// If there is no such Core, function or App, the layer cannot be built, or the App refuses it.
    pub(in crate::cli::commands) fn insert(
        subject: &TraceSubject,
        app: Option<&str>,
        layer: Option<&Path>,
        (options, sign): (&ControlOptions, &SignOptions),
    ) -> Result<Self, CommandError> {
        let resolved = read()?;
        refuse_errors(&resolved.diagnostics, &resolved.sources)?;
        let workspace = &resolved.parsed;
        let (id, core) = (subject.id(workspace)?, subject.core.as_str());
        let (store, app) = running_app(core, app, options, workspace)?;
        let signing = sign.signing_beside(&resolved, &app.app, &store)?;
        let name = format!("trace-{}", stem(core));
        let (callers, marks) = match subject.by_caller {
            true => callers(core, &app, &resolved),
            false => (ToldCallers::default(), Vec::new()),
        };
        let order = TraceOrder {
            package: format!("layer-{name}"),
            core: id,
            app: app.app.clone(),
            store: absolute(store.root())
                .map_err(|source| file_error(store.root().to_owned(), source))?,
            part: subject.part.clone(),
            every_call: subject.every_call,
            callers,
        };
        let mut entries = resolved.resolutions.iter();
        let entry = entries.find(|entry| workspace.package(entry.app) == app.app);
        let system = entry.and_then(|entry| entry.core(id)?.binding.system());
        let root = &resolved.workspace.root;
        let folder = match layer {
            Some(folder) => {
                absolute(folder).map_err(|source| file_error(folder.to_owned(), source))?
            }
            None => folder_beside(system, &name, root, workspace),
        };
        let text = trace_layer(&order, workspace);
        let own = layer_crate(&text, folder, core, workspace);
        note_left_out(id, subject, workspace);
        let keeps = layer.is_some();
        let built = (options, signing);
        let (all, place): (Vec<_>, _) = (marks.iter().chain([&own]).collect(), (&store, &app));
        build_guests((&all, root), place, built, keeps)?;
        let guest = |written: &WrittenLayer| GuestLayer::of(written, place, options);
        let (marks, guest) = (marks.iter().map(guest).collect::<Vec<_>>(), guest(&own));
        enter_all(&marks, || guest.enter(None))?;
        Ok(Self {
            guest,
            marks,
            store,
            pid: app.pid,
            core: core.to_owned(),
        })
    }

    /// What it has counted.
    ///
    /// # Errors
    /// If it has not told yet.
    pub(in crate::cli::commands) fn report(&self) -> Result<TraceReport, ControlError> {
        let report = self.store.trace_report(self.pid, &self.core);
        report.map_err(ControlError::from)
    }

    /// Whether the App still runs.
    pub(in crate::cli::commands) fn has_app(&self) -> bool {
        self.guest.has_app()
    }

    /// Takes it out, and returns what it has counted.
    ///
    /// # Errors
    /// If the App does not do it.
    pub(in crate::cli::commands) fn end(self) -> Result<TraceReport, CommandError> {
        // One that was taken out by another command, or by a Fault, has written its last report.
        let is_over = self.report().is_ok_and(|report| report.is_over);
        let removed = match is_over {
            true => Ok(()),
            false => self.guest.remove(),
        };
        let removed = removed.and(remove_all(&self.marks));
        let report = self.report()?;
        // A file that stays is untidy at worst.
        let _ = fs::remove_file(self.store.trace_path(self.pid, &self.core));
        removed?;
        Ok(report)
    }
}

fn note_left_out(core: CrateId, subject: &TraceSubject, workspace: &ParsedWorkspace) {
    let part = subject.part.as_ref();
    for own in callables(&workspace[core], workspace) {
        if !own.is_traced() && part.is_none_or(|part| own.is_of(&part.view)) {
            let name = own.name();
            note(format_args!(
                "{name} is not counted: it is there only under a `cfg`"
            ));
        }
    }
}
