//! `init`: arguments and function.
//!
//! ```text
//! folder with                      gets
//! no Cargo.toml                    the manifest of a workspace, .gitignore, and the first three crates
//! a workspace without an App       `keyway` among the shared dependencies unless a member has it, and an App: of the Cores
//!                                  that something serves, else one of the first three crates
//! a workspace with an App          `keyway`, if that is missing
//! a package, or inside a workspace an error
//! ```
//!
//! No file is written over; the manifest of the workspace is added to, and nothing else in it changes.

use std::env;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::{fs, io};

use clap::Args;
use keyway::store::command;
use serde_json::json;

use super::new::{add_crates, file_error, refuse_occupied};
use crate::cli::command_error::CommandError;
use crate::cli::examples::examples;
use crate::cli::output::{note, print, print_json};
use crate::cli::work::read_quietly;
use crate::generator::parse::{ModuleKind, ParsedWorkspace};
use crate::generator::scaffold::{
    NEW_WORKSPACE, NewCrate, ScaffoldError, ScaffoldRequest, excludes, is_workspace, scaffold,
    shares_keyway, starter, with_keyway,
};

const EXAMPLES: &str = "\
Examples:
  {keyway} init                    in an empty folder: a Core, a System and the App `hello`
  {keyway} init --app umbrella     the same with another name for the App
  {keyway} init                    in a workspace: adds what it lacks to be one of Keyway
  {keyway} init --path ../keyway   depends on a checkout of Keyway and on no published version
  {keyway} init --json             what was written, for a program

No file is written over. What was written generates, builds and runs: go on with
`{keyway} run hello`, and with `{keyway} new` for further crates.";

/// What the new workspace is to have.
#[derive(Args, Debug)]
#[command(after_help = examples(EXAMPLES))]
pub struct InitArguments {
    /// Name of the App, if the workspace has none yet
    #[arg(long, value_name = "NAME", default_value = "hello")]
    app: String,
    /// Folder of a checkout of Keyway to depend on, in place of a published version
    #[arg(long, value_name = "DIR")]
    path: Option<PathBuf>,
    /// Print one JSON object in place of text
    #[arg(long)]
    pub(in crate::cli) json: bool,
}

/// Makes the current folder a workspace of Keyway that runs, and leaves alone what is there.
pub(in crate::cli) fn init(arguments: &InitArguments) -> Result<ExitCode, CommandError> {
    let root = env::current_dir().map_err(|source| file_error(".".into(), source))?;
    let start = match present(&root)? {
        None => empty(arguments, &root)?,
        Some(manifest) => workspace(arguments, &root, manifest)?,
    };
    let written = carry_out(&start, &root, arguments.json)?;
    if arguments.json {
        print_json(&json!({ "written": written, "apps": start.apps }));
        return Ok(ExitCode::SUCCESS);
    }
    if written.is_empty() {
        note("nothing is missing, and nothing was written");
    }
    for app in &start.apps {
        note(format_args!(
            "run it with {}",
            command(&format!("run {app}"))
        ));
    }
    Ok(ExitCode::SUCCESS)
}

/// What is to be written.
struct Start {
    /// Text of the workspace's manifest, as far as it does not depend on what cargo finds.
    manifest: String,
    is_new: bool,
    crates: Vec<NewCrate>,
    /// Package names of all Apps, also of those that were there.
    apps: Vec<String>,
}

/// Text of the workspace's manifest in this folder; `None` if a workspace can be begun here.
fn present(root: &Path) -> Result<Option<String>, CommandError> {
    let path = root.join("Cargo.toml");
    let text = match fs::read_to_string(&path) {
        Ok(text) if is_workspace(&text) => return Ok(Some(text)),
        Ok(text) => Some(text),
        Err(error) if error.kind() == io::ErrorKind::NotFound => None,
        Err(source) => return Err(file_error(path, source)),
    };
    let around = root.ancestors().skip(1).find(|folder| {
        let manifest = fs::read_to_string(folder.join("Cargo.toml"));
        let below = root.strip_prefix(folder).unwrap_or(root);
        manifest.is_ok_and(|text| is_workspace(&text) && !excludes(&text, below))
    });
    match (around, text) {
        (Some(around), _) => {
            let root = around.to_owned();
            Err(ScaffoldError::Inside { root }.into())
        }
        (None, Some(text)) if is_toml(&text) => Err(ScaffoldError::NoWorkspace { path }.into()),
        // Cargo says best what is wrong with a manifest.
        (None, Some(text)) => Ok(Some(text)),
        (None, None) => Ok(None),
    }
}

fn is_toml(text: &str) -> bool {
    text.parse::<toml::Table>().is_ok()
}

fn empty(arguments: &InitArguments, root: &Path) -> Result<Start, CommandError> {
    let crates = starter(&arguments.app, root)?;
    Ok(Start {
        manifest: keyway_in(NEW_WORKSPACE, arguments, root)?,
        is_new: true,
        apps: vec![crates[2].package.clone()],
        crates: crates.into(),
    })
}

fn workspace(
    arguments: &InitArguments,
    root: &Path,
    manifest: String,
) -> Result<Start, CommandError> {
    let resolved = read_quietly()?;
    let parsed = &resolved.parsed;
    let manifest = match shares_keyway(parsed, &manifest) {
        true => manifest,
        false => keyway_in(&manifest, arguments, root)?,
    };
    let mut apps = of_kind(parsed, ModuleKind::App);
    let mut crates = Vec::new();
    if apps.is_empty() {
        let is_served = |core: &String| {
            [ModuleKind::System, ModuleKind::Plugin]
                .iter()
                .any(|kind| parsed.crates.iter().any(|own| own.provides(*kind, core)))
        };
        let mut cores = of_kind(parsed, ModuleKind::Core);
        cores.retain(is_served);
        crates = match cores.is_empty() {
            true => starter(&arguments.app, root)?.into(),
            false => vec![app_of(cores, arguments, parsed, &manifest)?],
        };
        for created in &crates {
            if parsed.find(&created.package).is_some() {
                let package = created.package.clone();
                return Err(ScaffoldError::Taken { package }.into());
            }
        }
        apps.extend(crates.last().map(|app| app.package.clone()));
    }
    Ok(Start {
        manifest,
        is_new: false,
        crates,
        apps,
    })
}

fn app_of(
    cores: Vec<String>,
    arguments: &InitArguments,
    parsed: &ParsedWorkspace,
    manifest: &str,
) -> Result<NewCrate, ScaffoldError> {
    let request = ScaffoldRequest {
        kind: ModuleKind::App,
        name: arguments.app.clone(),
        cores,
        has_own_loop: false,
        generated: None,
    };
    scaffold(&request, parsed, manifest)
}

/// Package names of the modules of a kind.
fn of_kind(parsed: &ParsedWorkspace, kind: ModuleKind) -> Vec<String> {
    let members = parsed.crates.iter();
    members
        .filter(|member| member.kind() == Some(kind))
        .map(|member| member.source.package.clone())
        .collect()
}

fn keyway_in(
    manifest: &str,
    arguments: &InitArguments,
    root: &Path,
) -> Result<String, ScaffoldError> {
    let extended = with_keyway(manifest, arguments.path.as_deref())?;
    extended.ok_or_else(|| ScaffoldError::NoPlace {
        path: root.join("Cargo.toml"),
        what: "`keyway` under [workspace.dependencies]".to_owned(),
    })
}

/// Writes the crates, the manifest and the generated files, and returns their paths. A crate whose folder is there stops it
/// before anything is written.
fn carry_out(start: &Start, root: &Path, is_quiet: bool) -> Result<Vec<String>, CommandError> {
    refuse_occupied(&start.crates)?;
    let mut tell = |line: &str| {
        if !is_quiet {
            print(line);
        }
    };
    let mut written = Vec::new();
    let ignored = root.join(".gitignore");
    if start.is_new && !ignored.exists() {
        fs::write(&ignored, "/target\n").map_err(|source| file_error(ignored, source))?;
        tell("wrote .gitignore");
        written.push(".gitignore".to_owned());
    }
    written.extend(add_crates(&start.crates, root, &start.manifest, &mut tell)?);
    Ok(written)
}
