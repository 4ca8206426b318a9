//! `record`: arguments and function.

use std::fs;
use std::path::{Path, PathBuf, absolute};
use std::process::ExitCode;
use std::thread::sleep;
use std::time::{Duration, Instant};

use clap::Args;
use keyway::store::Recording;
use serde_json::json;

use super::guest_layer::{
    GuestLayer, core_named, folder_beside, layer_crate, live_systems, note_left_out, running_app,
    stem,
};
use super::record_limits::RecordLimits;
use crate::cli::command_error::CommandError;
use crate::cli::commands::new::{add_crates, file_error, refuse_occupied};
use crate::cli::examples::examples;
use crate::cli::output::{note, print, print_json};
use crate::cli::work::{ControlOptions, Interrupt, SignOptions, read, refuse_errors};
use crate::generator::discover::CrateId;
use crate::generator::parse::ParsedWorkspace;
use crate::generator::pipeline::Resolved;
use crate::generator::recording::{LayerOrder, layer};
use crate::generator::resolve::Resolution;
use crate::workshop::recordings::PlayError;

const EXAMPLES: &str = "\
Examples:
  {keyway} record core-physics -o orrery.rec                    from the running App, until Ctrl-C
  {keyway} record core-physics -o orrery.rec --calls 1000
  {keyway} record core-physics -o orrery.rec --layer systems/record-physics

Without --layer, a layer that records is written, built, and put in front of the Core of the running
App; it is taken out at the end, or at one of the limits, and what was written is removed. It records
what the whole chain answers.

With --layer it is a crate of the workspace that stays, to be listed in the App under `layers` of the
Core, last of all. From then on each run of the App writes the file anew, from the first call on; it
ends with the App, or at one of the limits. `replay` plays it.";

/// Interval at which the end is looked for.
const STEP: Duration = Duration::from_millis(50);

/// What to record.
#[derive(Args, Debug)]
#[command(after_help = examples(EXAMPLES))]
pub struct RecordArguments {
    /// Package name of the Core
    core: String,
    /// The file to write
    #[arg(short, long, value_name = "FILE")]
    output: PathBuf,
    /// Folder of a layer that is written to be listed in the App
    #[arg(long, value_name = "DIR")]
    layer: Option<PathBuf>,
    /// Package name of the App, if several run or have the Core
    #[arg(long)]
    app: Option<String>,
    #[command(flatten)]
    limits: RecordLimits,
    #[command(flatten)]
    sign: SignOptions,
    #[command(flatten)]
    pub(in crate::cli) options: ControlOptions,
}

impl RecordArguments {
    /// To record the calls of `core` in the running App that the options name, until somebody ends it.
    pub(in crate::cli::commands) fn new(
        core: &str,
        output: PathBuf,
        options: ControlOptions,
    ) -> Self {
        Self {
            core: core.to_owned(),
            output,
            layer: None,
            app: None,
            limits: RecordLimits::default(),
            sign: SignOptions::default(),
            options,
        }
    }
}

/// Records the calls of a running App, or writes the layer that will.
pub(in crate::cli) fn record(arguments: &RecordArguments) -> Result<ExitCode, CommandError> {
    match &arguments.layer {
        Some(folder) => write_layer(arguments, folder),
        None => record_now(arguments),
    }
}

/// Puts the layer into the running App until the recording ends.
fn record_now(arguments: &RecordArguments) -> Result<ExitCode, CommandError> {
    let interrupt = Interrupt::catch()?;
    let (guest, file) = insert_recorder(arguments)?;
    if !arguments.options.json {
        note(format_args!(
            "recording the calls of {}; Ctrl-C ends it",
            arguments.core
        ));
    }
    let recording = recording(&guest, arguments, &file, &|| interrupt.is_raised())?;
    told(&recording, arguments);
    Ok(ExitCode::SUCCESS)
}

/// Writes the layer, builds it, and puts it in front of the Core of a running App; returns it with the path of the recording.
///
/// # Errors
/// If there is no such Core or App, the layer cannot be built, or the App refuses it.
pub(in crate::cli::commands) fn insert_recorder(
    arguments: &RecordArguments,
) -> Result<(GuestLayer, PathBuf), CommandError> {
    let resolved = read()?;
    refuse_errors(&resolved.diagnostics, &resolved.sources)?;
    let workspace = &resolved.parsed;
    let core = core_named(&arguments.core, workspace)?;
    let options = &arguments.options;
    let (store, app) = running_app(&arguments.core, arguments.app.as_deref(), options)?;
    let resolution = resolution(core, &resolved, Some(&app.app))?;
    let signing = arguments.sign.signing_beside(&resolved, &app.app, &store)?;
    let mut order = order(arguments, core, resolution, workspace)?;
    if let Some(live) = live_systems(&app, &arguments.core).next() {
        order.module.clone_from(&live.name);
        let digest = live.digest.as_ref();
        order.build = digest.map_or_else(String::new, ToString::to_string);
    }
    let system = workspace.find(&order.module);
    let name = format!("record-{}", stem(&arguments.core));
    let root = &resolved.workspace.root;
    let folder = folder_beside(system, &name, root, workspace);
    let text = layer(&order, workspace);
    let created = layer_crate(&text, folder, &arguments.core, workspace);
    note_left_out(core, "recorded", workspace);
    let guest = GuestLayer::insert(
        (created, root),
        &arguments.core,
        (store, app),
        (options, signing),
        (false, None),
    )?;
    Ok((guest, order.file))
}

/// Waits until a recording ends or `is_ended` says so, takes the layer out, and reads what was recorded.
///
/// # Errors
/// If the App does not take it out, or the recording cannot be read.
pub(in crate::cli::commands) fn recording(
    guest: &GuestLayer,
    arguments: &RecordArguments,
    file: &Path,
    is_ended: &impl Fn() -> bool,
) -> Result<Recording, CommandError> {
    wait(guest, arguments, is_ended, file);
    guest.remove()?;
    Ok(Recording::read(file).map_err(PlayError::from)?)
}

/// Until a limit, a wish, or the end of the App. The file is read only when it has stopped growing.
fn wait(
    guest: &GuestLayer,
    arguments: &RecordArguments,
    is_ended: &impl Fn() -> bool,
    file: &Path,
) {
    let limit = Duration::from_secs(arguments.limits.seconds);
    let began = Instant::now();
    let length = || fs::metadata(file).map_or(0, |file| file.len());
    let (mut before, mut read) = (0, 0);
    while !is_ended() && began.elapsed() < limit && guest.is_in() {
        sleep(STEP);
        let now = length();
        if now == before && now != read {
            let recording = Recording::read(file);
            if recording.is_ok_and(|recording| recording.end().is_some()) {
                return;
            }
            read = now;
        }
        before = now;
    }
}

fn told(recording: &Recording, arguments: &RecordArguments) {
    let calls = recording.calls().count();
    let limit = recording.end().and_then(|end| end.limit.clone());
    let file = recording.path().display();
    if arguments.options.json {
        print_json(&json!({
            "file": file.to_string(),
            "module": recording.header().module,
            "calls": calls,
            "limit": limit,
        }));
        return;
    }
    let reason = limit.map_or_else(String::new, |limit| {
        format!(", the limit of {limit} reached")
    });
    print(format_args!("{file}: {calls} calls{reason}"));
}

fn order(
    arguments: &RecordArguments,
    core: CrateId,
    resolution: &Resolution,
    workspace: &ParsedWorkspace,
) -> Result<LayerOrder, CommandError> {
    let serving = resolution.core(core).and_then(|own| own.binding.system());
    Ok(LayerOrder {
        package: format!("layer-record-{}", stem(&arguments.core)),
        core,
        app: workspace.package(resolution.app).to_owned(),
        module: serving.map_or_else(String::new, |id| workspace.package(id).to_owned()),
        build: String::new(),
        file: absolute(&arguments.output)
            .map_err(|source| file_error(arguments.output.clone(), source))?,
        calls: arguments.limits.calls,
        bytes: arguments.limits.bytes,
        seconds: arguments.limits.seconds,
        sample: arguments.limits.sample,
        streams: false,
    })
}

/// Writes the layer that records, and generates.
fn write_layer(arguments: &RecordArguments, folder: &Path) -> Result<ExitCode, CommandError> {
    let resolved = read()?;
    refuse_errors(&resolved.diagnostics, &resolved.sources)?;
    let workspace = &resolved.parsed;
    let core = core_named(&arguments.core, workspace)?;
    let resolution = resolution(core, &resolved, arguments.app.as_deref())?;
    let order = order(arguments, core, resolution, workspace)?;
    let folder = absolute(folder).map_err(|source| file_error(folder.to_owned(), source))?;
    let text = layer(&order, workspace);
    let created = layer_crate(&text, folder, &arguments.core, workspace);
    refuse_occupied(std::slice::from_ref(&created))?;
    let root = &resolved.workspace.root;
    let path = root.join("Cargo.toml");
    let manifest = fs::read_to_string(&path).map_err(|source| file_error(path, source))?;
    add_crates(&[created], root, &manifest, &mut |line| print(line))?;
    note_left_out(core, "recorded", workspace);
    print(format_args!(
        "list {} last under `layers` of {} in {}, where the System alone is behind it, and among its dependencies if it is also linked; then call `gen`",
        order.package, arguments.core, order.app
    ));
    Ok(ExitCode::SUCCESS)
}

/// The App that is named, or else the one that has the Core.
fn resolution<'r>(
    core: CrateId,
    resolved: &'r Resolved,
    name: Option<&str>,
) -> Result<&'r Resolution, PlayError> {
    let workspace = &resolved.parsed;
    let apps = resolved.resolutions.iter();
    let apps = apps.filter(|entry| entry.core(core).is_some());
    let is_named =
        |entry: &&Resolution| name.is_none_or(|name| workspace.package(entry.app) == name);
    let found: Vec<_> = apps.filter(is_named).collect();
    match found.as_slice() {
        [one] => Ok(*one),
        [] => Err(PlayError::Missing(format!(
            "no App {}has {}",
            name.map_or_else(String::new, |name| format!("{name} ")),
            workspace.package(core)
        ))),
        several => {
            let names = several.iter().map(|entry| workspace.package(entry.app));
            let names: Vec<_> = names.collect();
            Err(PlayError::Missing(format!(
                "{} have {}; name one by --app",
                names.join(", "),
                workspace.package(core)
            )))
        }
    }
}
