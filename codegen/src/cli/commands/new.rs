//! `new`: arguments and function.

use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::{fs, io};

use clap::{Args, ValueEnum};

use super::generate::done;
use crate::cli::command_error::CommandError;
use crate::cli::examples::examples;
use crate::cli::output::print;
use crate::cli::work::{discover_here, generate_and_compare, read_quietly};
use crate::generator::apply::write;
use crate::generator::parse::ModuleKind;
use crate::generator::scaffold::{NewCrate, ScaffoldError, ScaffoldRequest, scaffold, with_member};

const EXAMPLES: &str = "\
Examples:
  {keyway} new core weather                     core/weather, with a Model and a View to begin with
  {keyway} new system weather-plain             systems/weather-plain, with all functions of core-weather
  {keyway} new plugin frost --core core-weather
  {keyway} new app umbrella --core core-weather

What was written generates, builds and runs. Functions that return something say `todo!` for now.";

/// What crate to write.
#[derive(Args, Debug)]
#[command(after_help = examples(EXAMPLES))]
pub struct NewArguments {
    /// What it is to be
    kind: NewKind,
    /// Its name; packages are called `core-NAME`, `systems-NAME`, `plugin-NAME`, and an App as it is
    name: String,
    /// The Core that a System or Plugin provides, if its name does not begin with it; for an App each one that it needs
    #[arg(long = "core", value_name = "CORE")]
    cores: Vec<String>,
}

/// Writes a new crate and its generated files.
pub(in crate::cli) fn new(arguments: &NewArguments) -> Result<ExitCode, CommandError> {
    // The findings are shown with those of the new crate, at the end.
    let resolved = read_quietly()?;
    let root = &resolved.workspace.root;
    let path = root.join("Cargo.toml");
    let manifest = fs::read_to_string(&path).map_err(|source| file_error(path.clone(), source))?;
    let request = ScaffoldRequest {
        kind: arguments.kind.module_kind(),
        name: arguments.name.clone(),
        cores: arguments.cores.clone(),
    };
    let created = scaffold(&request, &resolved.parsed, &manifest)?;
    if created.folder.exists() {
        let folder = created.folder.clone();
        return Err(ScaffoldError::Occupied { folder }.into());
    }
    create(&created, root, |name| print(format_args!("wrote {name}")))?;
    if !is_member(&created)? {
        let members = with_group(&created, root, &manifest)?;
        fs::write(&path, members).map_err(|source| file_error(path.clone(), source))?;
        print("wrote Cargo.toml");
    }
    let generation = generate_and_compare()?;
    write(generation.comparison.writable())?;
    for change in generation.comparison.writable() {
        print(done(change));
    }
    Ok(ExitCode::SUCCESS)
}

/// Whether a crate that was written is a member of the workspace.
pub(super) fn is_member(created: &NewCrate) -> Result<bool, CommandError> {
    let members = discover_here()?.crates;
    let mut packages = members.iter().map(|member| &member.package);
    Ok(packages.any(|package| *package == created.package))
}

/// The manifest of the workspace with a glob for the crate's parent folder among its members.
pub(super) fn with_group(
    created: &NewCrate,
    root: &Path,
    manifest: &str,
) -> Result<String, CommandError> {
    let group = created.folder.parent().unwrap_or(root);
    let members = with_member(manifest, &format!("{}/*", shown(group, root)));
    members.ok_or_else(|| CommandError::NoMember {
        folder: shown(&created.folder, root),
    })
}

/// Writes the files of a crate, and gives the path of each to `tell`.
pub(super) fn create(
    created: &NewCrate,
    root: &Path,
    mut tell: impl FnMut(String),
) -> Result<(), CommandError> {
    for (path, text) in &created.files {
        let folder = path.parent().unwrap_or(root);
        fs::create_dir_all(folder)
            .and_then(|()| fs::write(path, text))
            .map_err(|source| file_error(path.clone(), source))?;
        tell(shown(path, root));
    }
    Ok(())
}

fn shown(path: &Path, root: &Path) -> String {
    let relative = path.strip_prefix(root).unwrap_or(path);
    relative.to_string_lossy().replace('\\', "/")
}

/// The error of a file that cannot be read or written.
pub(super) fn file_error(path: PathBuf, source: io::Error) -> CommandError {
    CommandError::File { path, source }
}

/// What a new crate is to be.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum NewKind {
    /// Models and Views, in core/
    Core,
    /// Implements a Core, in systems/
    System,
    /// Implements a Core beside others, in systems/
    Plugin,
    /// A program with its Cores, in apps/
    App,
}

impl NewKind {
    /// Kind that the new crate's manifest declares.
    fn module_kind(self) -> ModuleKind {
        match self {
            Self::Core => ModuleKind::Core,
            Self::System => ModuleKind::System,
            Self::Plugin => ModuleKind::Plugin,
            Self::App => ModuleKind::App,
        }
    }
}
