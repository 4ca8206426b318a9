//! `record`: arguments and function.

use std::path::{Path, PathBuf, absolute};
use std::process::ExitCode;

use clap::Args;

use super::new::{add_crates, file_error, refuse_occupied};
use super::record_limits::RecordLimits;
use crate::cli::command_error::CommandError;
use crate::cli::examples::examples;
use crate::cli::output::{note, print};
use crate::cli::work::{read, refuse_errors};
use crate::generator::discover::CrateId;
use crate::generator::parse::{ModuleKind, ParsedWorkspace};
use crate::generator::pipeline::Resolved;
use crate::generator::recording::{CrateText, LayerOrder, callables, layer};
use crate::generator::resolve::Resolution;
use crate::generator::scaffold::NewCrate;
use crate::ground::relative_path;
use crate::workshop::recordings::PlayError;

const EXAMPLES: &str = "\
Examples:
  {keyway} record core-physics -o orrery.rec --layer systems/record-physics
  {keyway} record core-physics -o orrery.rec --layer systems/record-physics --calls 1000

The layer is a crate of the workspace, to be listed in the App under `layers` of the Core, last of
all. From then on each run of the App writes the file anew, from the first call on; it ends with the
App, or at one of the limits. `replay` plays it.";

/// What to record.
#[derive(Args, Debug)]
#[command(after_help = examples(EXAMPLES))]
pub struct RecordArguments {
    /// Package name of the Core
    core: String,
    /// The file to write
    #[arg(short, long, value_name = "FILE")]
    output: PathBuf,
    /// Folder of the layer that is written
    #[arg(long, value_name = "DIR")]
    layer: PathBuf,
    /// Package name of the App, if several have the Core
    #[arg(long)]
    app: Option<String>,
    #[command(flatten)]
    limits: RecordLimits,
}

/// Writes the layer that records, and generates.
pub(in crate::cli) fn record(arguments: &RecordArguments) -> Result<ExitCode, CommandError> {
    let resolved = read()?;
    refuse_errors(&resolved.diagnostics, &resolved.sources)?;
    let workspace = &resolved.parsed;
    let core = core(&arguments.core, workspace)?;
    let resolution = app(core, &resolved, arguments.app.as_deref())?;
    let serving = resolution.core(core).and_then(|own| own.binding.system());
    let order = LayerOrder {
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
    };
    let created = written(
        &layer(&order, workspace),
        &arguments.layer,
        &order,
        workspace,
    )?;
    refuse_occupied(std::slice::from_ref(&created))?;
    let root = &resolved.workspace.root;
    let path = root.join("Cargo.toml");
    let manifest = std::fs::read_to_string(&path).map_err(|source| file_error(path, source))?;
    add_crates(&[created], root, &manifest, &mut |line| print(line))?;
    for own in callables(&workspace[core], workspace) {
        if let Some(reason) = &own.left_out {
            note(format_args!("{} is not recorded: {reason}", own.name()));
        }
    }
    print(format_args!(
        "list {} last under `layers` of {} in {}, where the System alone is behind it, and among its dependencies if it is also linked; then call `gen`",
        order.package, arguments.core, order.app
    ));
    Ok(ExitCode::SUCCESS)
}

fn stem(core: &str) -> &str {
    core.strip_prefix("core-").unwrap_or(core)
}

fn core(name: &str, workspace: &ParsedWorkspace) -> Result<CrateId, PlayError> {
    let found = workspace.find(name).filter(|id| {
        let declaration = workspace[*id].declaration.as_ref();
        declaration.is_some_and(|own| own.kind() == ModuleKind::Core)
    });
    found.ok_or_else(|| PlayError::Missing(format!("the workspace has no core {name}")))
}

/// The App that is named, or else the one that has the Core.
fn app<'r>(
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

/// The files of the layer in `folder`.
fn written(
    text: &CrateText,
    folder: &Path,
    order: &LayerOrder,
    workspace: &ParsedWorkspace,
) -> Result<NewCrate, CommandError> {
    let folder = absolute(folder).map_err(|source| file_error(folder.to_owned(), source))?;
    let dependencies = text.dependencies(workspace, |to| relative_path(&folder, to));
    let manifest = format!(
        "[package]\nname = {:?}\nversion = \"0.0.0\"\nedition = \"2024\"\npublish = false\n\n[package.metadata.module]\nkind = \"layer\"\nwraps = {{ core = {:?} }}\n\n[lib]\ncrate-type = [\"rlib\", \"cdylib\"]\n\n{dependencies}",
        text.package,
        workspace.package(order.core)
    );
    Ok(NewCrate {
        package: text.package.clone(),
        files: vec![
            (folder.join("Cargo.toml"), manifest),
            (folder.join("src/lib.rs"), text.source.clone()),
        ],
        folder,
    })
}
