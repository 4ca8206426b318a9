//! `layer`: arguments and function.

use std::fs;
use std::process::ExitCode;

use clap::{Args, Subcommand};
use keyway::ModuleKind;
use keyway::store::{ControlCommand, LiveModule, LiveReport};
use serde_json::{Value, json};

use super::guest_layer::{build_guests, core_named, stem};
use super::written_layer::WrittenLayer;
use crate::cli::command_error::CommandError;
use crate::cli::commands::new::file_error;
use crate::cli::examples::examples;
use crate::cli::output::{note, print, print_json};
use crate::cli::work::{
    ControlOptions, Interrupt, SignOptions, StoreOptions, build_layers, control,
    generate_and_compare, refuse_errors,
};
use crate::generator::parse::{self, LayerKind};
use crate::generator::pipeline::Resolved;
use crate::generator::scaffold::{NewCrate, ScaffoldRequest, scaffold};
use crate::workshop::store::{InspectError, read_all, subject};

const EXAMPLES: &str = "\
Examples:
  {keyway} layer list                                each chain of each running App, outermost first
  {keyway} layer insert core-store layer-store-cache
  {keyway} layer remove core-store layer-store-cache
  {keyway} layer insert core-store layer-watch --build    a layer that the App does not list
  {keyway} layer insert core-store metrics --build        one that counts for Prometheus and is written for the moment

A layer that the App lists for the Core, see `explain`, has a fixed place, and one that comes back has
the state with which it went. Another layer of the workspace, built and published by --build, goes in
front of all others, for this run of the App only. Layers come and go between two frames. `metrics` and
`log-calls` stand for a layer of that kind, such as layer-metrics-store, which is written where the
workspace has none.";

/// What to do with the layers of running Apps.
#[derive(Args, Debug)]
#[command(after_help = examples(EXAMPLES))]
pub struct LayerArguments {
    #[command(subcommand)]
    action: LayerAction,
}

impl LayerArguments {
    /// Whether the output is one JSON object.
    pub(in crate::cli) fn json(&self) -> bool {
        match &self.action {
            LayerAction::Insert { place, .. } | LayerAction::Remove(place) => place.options.json,
            LayerAction::List { json, .. } => *json,
        }
    }
}

#[derive(Debug, Subcommand)]
enum LayerAction {
    /// Put a layer into its place in front of a Core
    Insert {
        #[command(flatten)]
        place: Place,
        /// Build and publish the layer first
        #[arg(long)]
        build: bool,
        #[command(flatten)]
        sign: SignOptions,
    },
    /// Take a layer out, so that callers reach what is behind it
    Remove(Place),
    /// Show the layers of each running App
    List {
        /// Package name of a Core; all if left out
        core: Option<String>,
        #[command(flatten)]
        store: StoreOptions,
        /// Print one JSON object in place of text
        #[arg(long)]
        json: bool,
    },
}

/// A layer of a Core.
#[derive(Args, Debug)]
struct Place {
    /// Package name of the Core
    core: String,
    /// Package name of the layer, or `metrics` or `log-calls`
    layer: String,
    #[command(flatten)]
    options: ControlOptions,
}

/// Asks a running App to change a chain, or shows the chains.
pub(in crate::cli) fn layer(arguments: LayerArguments) -> Result<ExitCode, CommandError> {
    match arguments.action {
        LayerAction::Insert { place, build, sign } => insert(place, build.then_some(&sign)),
        LayerAction::Remove(Place {
            core,
            layer,
            options,
        }) => {
            let layer = package(&core, layer);
            control(ControlCommand::Remove { core, layer }, &options)
        }
        LayerAction::List { core, store, json } => {
            let apps = read_all(&store.store()?).map_err(InspectError::from)?;
            list(&apps, core.as_deref(), json);
            Ok(ExitCode::SUCCESS)
        }
    }
}

fn insert(place: Place, built: Option<&SignOptions>) -> Result<ExitCode, CommandError> {
    let Place {
        core,
        layer,
        options,
    } = place;
    let kind = LayerKind::of(&layer);
    let layer = package(&core, layer);
    if let Some(sign) = built {
        // The written crate is in the workspace while it is built, and has to leave that again.
        let interrupt = Interrupt::catch()?;
        let store = options.store.store()?;
        let app = subject(&store, options.pid)?;
        let generation = generate_and_compare()?;
        let resolved = &generation.outcome.resolved;
        let signing = sign.signing_beside(resolved, &app.app, &store)?;
        match kind.filter(|_| resolved.parsed.find(&layer).is_none()) {
            Some(kind) => {
                let written = WrittenLayer {
                    created: written(kind, &core, resolved)?,
                    core: core.clone(),
                };
                let root = &resolved.workspace.root;
                let built = (&options, signing);
                build_guests((&[&written], root), (&store, &app), built, false)?;
            }
            None => {
                let built = (store, options.store.profile(), options.limit());
                build_layers(resolved, &app.app, &[(&core, &layer)], built, signing)?;
            }
        }
        if interrupt.is_raised() {
            note(format_args!("{layer} is published, and not inserted"));
            return Ok(ExitCode::FAILURE);
        }
    }
    let state = None;
    control(ControlCommand::Insert { core, layer, state }, &options)
}

/// Package name of a layer that was named by it, or by its kind.
fn package(core: &str, layer: String) -> String {
    match LayerKind::of(&layer) {
        Some(kind) => format!("layer-{}-{}", kind.word(), stem(core)),
        None => layer,
    }
}

/// The crate of a layer that is there only while it is built.
fn written(kind: LayerKind, core: &str, resolved: &Resolved) -> Result<NewCrate, CommandError> {
    refuse_errors(&resolved.diagnostics, &resolved.sources)?;
    core_named(core, &resolved.parsed)?;
    let path = resolved.workspace.root.join("Cargo.toml");
    let manifest = fs::read_to_string(&path).map_err(|source| file_error(path, source))?;
    let request = ScaffoldRequest {
        kind: parse::ModuleKind::Layer,
        name: format!("{}-{}", kind.word(), stem(core)),
        cores: vec![core.to_owned()],
        has_own_loop: false,
        generated: Some(kind),
    };
    Ok(scaffold(&request, &resolved.parsed, &manifest)?)
}

fn list(apps: &[LiveReport], core: Option<&str>, as_json: bool) {
    let rows = apps.iter().flat_map(|app| {
        let chains = chains(app).into_iter();
        let wanted = chains.filter(move |(name, _)| core.is_none_or(|core| core == *name));
        wanted.map(move |(core, chain)| (app, core, chain))
    });
    if as_json {
        let chains: Vec<Value> = rows
            .map(|(app, core, chain)| json!({ "app": app.app, "pid": app.pid, "core": core, "chain": chain }))
            .collect();
        print_json(&json!({ "chains": chains }));
        return;
    }
    let mut is_empty = true;
    for (app, core, chain) in rows {
        is_empty = false;
        let chain: Vec<_> = chain.iter().map(|module| shown(module)).collect();
        let (app, pid) = (&app.app, app.pid);
        print(format!(
            "{app} (process {pid})  {core}: {}",
            chain.join(" → ")
        ));
    }
    if is_empty {
        print("no running App has layers");
    }
}

/// For each Core with layers these, outermost first, and the System behind them that is live.
fn chains(app: &LiveReport) -> Vec<(&str, Vec<&LiveModule>)> {
    let mut chains: Vec<(&str, Vec<&LiveModule>)> = Vec::new();
    // The report has the order of the Plan, from the System to the outermost layer.
    for layer in app
        .modules
        .iter()
        .rev()
        .filter(|own| own.kind == ModuleKind::Layer)
    {
        match chains.iter_mut().find(|(core, _)| *core == layer.core) {
            Some((_, chain)) => chain.push(layer),
            None => chains.push((&layer.core, vec![layer])),
        }
    }
    for (core, chain) in &mut chains {
        let mut modules = app.modules.iter();
        chain.extend(modules.find(|own| {
            own.kind.serves() && own.core == *core && own.since > 0 && own.state.is_live()
        }));
    }
    chains
}

fn shown(module: &LiveModule) -> String {
    match (&module.reason, module.state.is_live()) {
        (_, true) => module.name.clone(),
        (Some(reason), false) => format!("{} ({}: {reason})", module.name, module.state),
        (None, false) => format!("{} ({})", module.name, module.state),
    }
}
