//! `record`: arguments and function.

use std::fs;
use std::path::{Path, PathBuf, absolute};
use std::process::ExitCode;

use clap::Args;
use keyway::store::Recording;
use serde_json::json;

use super::guest_layer::{core_named, layer_crate, note_left_out, stem};
use super::live_recording::LiveRecording;
use super::record_limits::RecordLimits;
use crate::cli::command_error::CommandError;
use crate::cli::commands::new::{add_crates, file_error, refuse_occupied};
use crate::cli::examples::examples;
use crate::cli::output::{note, print, print_json};
use crate::cli::work::{ControlOptions, Interrupt, read, refuse_errors};
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
  {keyway} record core-physics -o orrery.rec --last 1000        until Ctrl-C, and then what came last
  {keyway} record core-physics -o orrery.rec --layer systems/record-physics

Without --layer, a layer that records is written, built, and put in front of the Core of the running
App; it is taken out at the end, or at one of the limits, and what was written is removed. It records
what the whole chain answers. The file begins with what the System persists at that moment: the App
suspends the System, saves it, and lets it go on.

With --last the file has the last N calls at least, and begins with the state in front of the first of
them: two layers take turns, and each new turn suspends the System for a moment.

With --layer it is a crate of the workspace that stays, to be listed in the App under `layers` of the
Core, last of all. From then on each run of the App writes the file anew, from the first call on; it
ends with the App, or at one of the limits. `replay` plays it.";

/// What to record.
#[derive(Args, Debug)]
#[command(after_help = examples(EXAMPLES))]
pub struct RecordArguments {
    /// Package name of the Core
    pub(super) core: String,
    /// The file to write
    #[arg(short, long, value_name = "FILE")]
    output: PathBuf,
    /// Folder of a layer that is written to be listed in the App
    #[arg(long, value_name = "DIR")]
    layer: Option<PathBuf>,
    /// Package name of the App, if several run or have the Core
    #[arg(long)]
    pub(super) app: Option<String>,
    /// Keep this many calls at least, the last ones, and about twice as many at most
    #[arg(long, value_name = "N", conflicts_with_all = ["calls", "layer"], value_parser = clap::value_parser!(u64).range(1..))]
    pub(super) last: Option<u64>,
    #[command(flatten)]
    pub(super) limits: RecordLimits,
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
            last: None,
            limits: RecordLimits::default(),
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
    let live = LiveRecording::begin(arguments)?;
    if !arguments.options.json {
        note(format_args!(
            "recording the calls of {}; Ctrl-C ends it",
            arguments.core
        ));
    }
    let recording = live.end(&|| interrupt.is_raised())?;
    told(&recording, arguments);
    Ok(ExitCode::SUCCESS)
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
            "state": recording.state().is_some(),
        }));
        return;
    }
    let reason = limit.map_or_else(String::new, |limit| {
        format!(", the limit of {limit} reached")
    });
    print(format_args!("{file}: {calls} calls{reason}"));
}

/// What the layer is to record; its module is the System that the App is resolved to have.
pub(super) fn order(
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
        // A layer that is listed begins with the App.
        state: None,
        limits: arguments.limits.of_layer(),
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
pub(super) fn resolution<'r>(
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
