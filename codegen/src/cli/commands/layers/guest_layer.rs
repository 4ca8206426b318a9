//! `GuestLayer`, a layer that Keyway writes and puts into a running App.
//!
//! The layer is a crate of the workspace while it is built, so that its Cargo features and layouts are those of the App; what was
//! changed for that is put back before the layer is inserted.

use std::fs;
use std::path::{Path, PathBuf};
use std::thread::sleep;
use std::time::{Duration, Instant};

use keyway::store::{ControlCommand, LiveModule, LiveReport, Store};
use tempfile::TempDir;

use super::sources::Sources;
use super::written_layer::WrittenLayer;
use crate::cli::command_error::CommandError;
use crate::cli::commands::new::{file_error, generate_all};
use crate::cli::output::note;
use crate::cli::work::{ControlOptions, build_layers, read_quietly};
use crate::generator::discover::CrateId;
use crate::generator::parse::{ModuleKind, ParsedWorkspace};
use crate::generator::recording::{CrateText, callables};
use crate::generator::scaffold::NewCrate;
use crate::ground::diagnostic::nearest;
use crate::ground::relative_path;
use crate::workshop::recordings::PlayError;
use crate::workshop::sign::Signing;
use crate::workshop::store::{
    ControlError, Limits, ask, read_all, request_name, running_apps, subject,
};

/// Interval at which the App's report is polled.
const STEP: Duration = Duration::from_millis(5);

/// A layer in front of a Core of a running App, until it is taken out.
pub(in crate::cli::commands) struct GuestLayer {
    store: Store,
    app: LiveReport,
    core: String,
    package: String,
    limits: Limits,
}

impl GuestLayer {
    /// A layer that [`build_guests`] has built. It is not in its place yet.
    pub(super) fn of(
        written: &WrittenLayer,
        (store, app): (&Store, &LiveReport),
        options: &ControlOptions,
    ) -> Self {
        Self {
            store: store.clone(),
            app: app.clone(),
            core: written.core.clone(),
            package: written.created.package.clone(),
            limits: options.limits(),
        }
    }

    /// Puts the layer in front of the Core. The App writes what the System behind it persists at that moment into the file `state`.
    ///
    /// # Errors
    /// If the App refuses it.
    pub(super) fn enter(&self, state: Option<PathBuf>) -> Result<(), CommandError> {
        self.ask(ControlCommand::Insert {
            core: self.core.clone(),
            layer: self.package.clone(),
            state,
        })?;
        // The App writes its report a moment after its answer.
        let began = Instant::now();
        while !self.is_in() && self.has_app() && began.elapsed() < self.limits.finish {
            sleep(STEP);
        }
        Ok(())
    }

    /// Whether the App still runs.
    pub(super) fn has_app(&self) -> bool {
        let is_it = |(pid, run): &(u32, _)| *pid == self.app.pid && *run == self.app.run;
        running_apps(&self.store).iter().any(is_it)
    }

    /// Whether the layer is still in its place: a Fault, another command or the end of the App takes it out.
    pub(super) fn is_in(&self) -> bool {
        let report = self.store.live_report(self.app.pid, &self.app.run);
        let is_listed = |report: LiveReport| {
            let mut modules = report.modules.iter();
            modules.any(|own| own.name == self.package)
        };
        // A report that is being written anew says nothing.
        self.has_app() && report.map_or(true, is_listed)
    }

    /// Takes the layer out. One whose App has ended is out.
    ///
    /// # Errors
    /// If the App does not do it.
    pub(super) fn remove(&self) -> Result<(), CommandError> {
        let removed = self.ask(ControlCommand::Remove {
            core: self.core.clone(),
            layer: self.package.clone(),
        });
        match removed {
            Err(_) if !self.is_in() => Ok(()),
            other => Ok(other?),
        }
    }

    fn ask(&self, command: ControlCommand) -> Result<(), ControlError> {
        ask(
            &self.store,
            &self.app,
            &request_name(),
            command,
            self.limits,
        )
        .map(drop)
    }
}

/// Writes layers into the workspace at `root`, builds them for the App, all at once, and publishes them. Their sources stay if it `keeps`
/// them.
///
/// # Errors
/// If a folder holds something else, or a layer cannot be built.
pub(super) fn build_guests(
    (written, root): (&[&WrittenLayer], &Path),
    (store, app): (&Store, &LiveReport),
    (options, signing): (&ControlOptions, Option<Signing>),
    keeps: bool,
) -> Result<(), CommandError> {
    let created: Vec<_> = written.iter().map(|own| own.created.clone()).collect();
    let sources = Sources::write(&created, root, keeps)?;
    generate_all(&mut |_| {})?;
    let resolved = read_quietly()?;
    let built = (store.clone(), options.store.profile(), options.limit());
    let layers = written.iter();
    let layers: Vec<_> = layers
        .map(|own| (own.core.as_str(), own.created.package.as_str()))
        .collect();
    build_layers(&resolved, &app.app, &layers, built, signing)?;
    drop(sources);
    Ok(())
}

/// Puts layers into their places, and then what `last` puts into its own: the layer that needs these. If one is refused, none stays.
pub(super) fn enter_all(
    layers: &[GuestLayer],
    last: impl FnOnce() -> Result<(), CommandError>,
) -> Result<(), CommandError> {
    let mut entered = 0;
    let mut each = layers.iter();
    let others = each.try_for_each(|layer| layer.enter(None).map(|()| entered += 1));
    let all = others.and_then(|()| last());
    if all.is_err() {
        // The first error is the one to tell.
        let _ = remove_all(layers.get(..entered).unwrap_or_default());
    }
    all
}

/// Takes all of them out, the last one first, whatever becomes of one.
pub(super) fn remove_all(layers: &[GuestLayer]) -> Result<(), CommandError> {
    let removed = layers.iter().rev().map(GuestLayer::remove);
    removed.fold(Ok(()), Result::and)
}

/// The running App that a layer is for: the process that the options name, the one that runs of the App `name`, or the only one.
///
/// # Errors
/// If there is none, or several; or if it does not have the Core.
pub(super) fn running_app(
    core: &str,
    name: Option<&str>,
    options: &ControlOptions,
    workspace: &ParsedWorkspace,
) -> Result<(Store, LiveReport), CommandError> {
    let store = options.store.store()?;
    let pid = match (options.pid, name) {
        (None, Some(name)) => Some(process_of(&store, name)?),
        (pid, _) => pid,
    };
    let app = subject(&store, pid)?;
    let mut known: Vec<_> = app.modules.iter().map(|own| own.core.clone()).collect();
    known.retain(|own| !own.is_empty());
    known.extend(provided(&app, workspace).map(str::to_owned));
    known.sort();
    known.dedup();
    if !known.iter().any(|own| own == core) {
        return Err(CommandError::UnknownCore {
            app: app.app,
            core: core.to_owned(),
            known,
        });
    }
    Ok((store, app))
}

fn process_of(store: &Store, name: &str) -> Result<u32, CommandError> {
    let running = read_all(store).map_err(ControlError::from)?;
    let named = |app: &&LiveReport| app.app == name;
    let shown = |app: &LiveReport| format!("{} ({})", app.app, app.pid);
    let own: Vec<_> = running.iter().filter(named).collect();
    let store = || store.root().to_owned();
    match own.as_slice() {
        [one] => Ok(one.pid),
        [] if running.is_empty() => Err(ControlError::NothingRuns { store: store() }.into()),
        [] => {
            let running: Vec<_> = running.iter().map(shown).collect();
            let (store, running) = (store(), running.join(", "));
            let message = format!(
                "{name} does not run with modules from {}; Apps that do: {running}",
                store.display()
            );
            Err(PlayError::Missing(message).into())
        }
        several => Err(ControlError::Several {
            store: store(),
            running: several.iter().map(|app| shown(app)).collect(),
        }
        .into()),
    }
}

/// The Cores that the App provides itself.
pub(super) fn provided<'w>(
    app: &LiveReport,
    workspace: &'w ParsedWorkspace,
) -> impl Iterator<Item = &'w str> {
    let declaration = workspace.find(&app.app);
    let declaration = declaration.and_then(|app| workspace[app].declaration.as_ref());
    let own = declaration.and_then(|own| own.app());
    let provisions = own.map_or(&[][..], |own| &own.provides);
    provisions.iter().map(|own| own.core.value.as_str())
}

/// The Systems that serve the Core in the App.
pub(super) fn live_systems<'a>(
    app: &'a LiveReport,
    core: &str,
) -> impl Iterator<Item = &'a LiveModule> {
    let modules = app.modules.iter();
    modules.filter(move |own| own.core == core && own.kind.serves() && own.state.is_live())
}

/// Names each function of the Core whose calls are no data, with the reason; `done` says what is not done with them.
pub(super) fn note_left_out(core: CrateId, done: &str, workspace: &ParsedWorkspace) {
    for own in callables(&workspace[core], workspace) {
        if let Some(reason) = &own.left_out {
            note(format_args!("{} is not {done}: {reason}", own.name()));
        }
    }
}

/// The Core of this name.
///
/// # Errors
/// If there is none, with the nearest name.
pub(super) fn core_named(name: &str, workspace: &ParsedWorkspace) -> Result<CrateId, PlayError> {
    let cores = || {
        workspace.members().filter(|(_, member)| {
            let declaration = member.declaration.as_ref();
            declaration.is_some_and(|own| own.kind() == ModuleKind::Core)
        })
    };
    let found = cores().find(|(id, _)| workspace.package(*id) == name);
    found.map(|(id, _)| id).ok_or_else(|| {
        let near = nearest(name, cores().map(|(id, _)| workspace.package(id)));
        let near = near.map_or_else(String::new, |near| format!("; did you mean `{near}`?"));
        PlayError::Missing(format!("the workspace has no core {name}{near}"))
    })
}

/// The name of a Core without what all of them begin with.
pub(super) fn stem(core: &str) -> &str {
    core.strip_prefix("core-").unwrap_or(core)
}

/// The folder of a layer called `name` that is there only while it is built: beside the System, or else in `systems`.
pub(super) fn folder_beside(
    system: Option<CrateId>,
    name: &str,
    root: &Path,
    workspace: &ParsedWorkspace,
) -> PathBuf {
    let beside = system.and_then(|id| workspace[id].source.directory.parent());
    let beside = beside.filter(|folder| *folder != root && folder.starts_with(root));
    beside
        .map_or_else(|| root.join("systems"), Path::to_owned)
        .join(name)
}

/// A folder for what passes between an App and a command, which is removed at the end.
pub(super) fn play_folder(
    prefix: &str,
    workspace: &ParsedWorkspace,
) -> Result<TempDir, CommandError> {
    let root = workspace.target_directory.join("keyway").join("replay");
    let made = fs::create_dir_all(&root);
    let made = made.and_then(|()| tempfile::Builder::new().prefix(prefix).tempdir_in(&root));
    made.map_err(|source| file_error(root, source))
}

/// A layer of `core` with its files in `folder`, which is absolute.
pub(super) fn layer_crate(
    text: &CrateText,
    folder: PathBuf,
    core: &str,
    workspace: &ParsedWorkspace,
) -> WrittenLayer {
    let dependencies = text.dependencies(workspace, |to| relative_path(&folder, to));
    let manifest = format!(
        "[package]\nname = {:?}\nversion = \"0.0.0\"\nedition = \"2024\"\npublish = false\n\n[package.metadata.module]\nkind = \"layer\"\nwraps = {{ core = {core:?} }}\n\n[lib]\ncrate-type = [\"rlib\", \"cdylib\"]\n\n{dependencies}",
        text.package,
    );
    let created = NewCrate {
        package: text.package.clone(),
        files: vec![
            (folder.join("Cargo.toml"), manifest),
            (folder.join("src/lib.rs"), text.source.clone()),
        ],
        folder,
    };
    WrittenLayer {
        created,
        core: core.to_owned(),
    }
}
