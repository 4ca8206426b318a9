//! `RecordArguments`.

use std::path::{PathBuf, absolute};

use clap::Args;

use super::guest_layer::stem;
use super::record_limits::RecordLimits;
use crate::cli::command_error::CommandError;
use crate::cli::commands::new::file_error;
use crate::cli::examples::examples;
use crate::cli::work::{ControlOptions, SignOptions};
use crate::generator::discover::CrateId;
use crate::generator::parse::ParsedWorkspace;
use crate::generator::pipeline::Resolved;
use crate::generator::recording::LayerOrder;
use crate::generator::resolve::{Binding, Resolution};
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
    pub(super) output: PathBuf,
    /// Folder of a layer that is written to be listed in the App
    #[arg(long, value_name = "DIR")]
    pub(super) layer: Option<PathBuf>,
    /// Package name of the App, if several run or have the Core
    #[arg(long)]
    pub(super) app: Option<String>,
    /// Keep this many calls at least, the last ones, and about twice as many at most
    #[arg(long, value_name = "N", conflicts_with_all = ["calls", "layer"], value_parser = clap::value_parser!(u64).range(1..))]
    pub(super) last: Option<u64>,
    #[command(flatten)]
    pub(super) limits: RecordLimits,
    #[command(flatten)]
    pub(super) sign: SignOptions,
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
            sign: SignOptions::default(),
            options,
        }
    }
}

/// What the layer is to record; its module is the System that the App is resolved to have.
pub(super) fn order(
    arguments: &RecordArguments,
    core: CrateId,
    resolution: &Resolution,
    workspace: &ParsedWorkspace,
) -> Result<LayerOrder, CommandError> {
    let serving = match resolution.core(core).map(|own| &own.binding) {
        Some(Binding::System(own) | Binding::App(own)) => Some(*own),
        _ => None,
    };
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
        asked: None,
    })
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
