//! `new`: arguments and function.

use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::{fs, io};

use clap::Args;
use clap::builder::{PossibleValue, PossibleValuesParser, TypedValueParser};

use super::generate::done;
use crate::cli::command_error::CommandError;
use crate::cli::examples::examples;
use crate::cli::output::print;
use crate::cli::work::{discover_here, generate_and_compare, read_quietly};
use crate::generator::apply::{ChangeKind, write};
use crate::generator::parse::{LayerKind, ModuleKind};
use crate::generator::scaffold::{NewCrate, ScaffoldError, ScaffoldRequest, scaffold, with_member};

const EXAMPLES: &str = "\
Examples:
  {keyway} new core weather                     core/weather, with a Model and a View to begin with
  {keyway} new system weather-plain             systems/weather-plain, with all functions of core-weather
  {keyway} new plugin frost --core core-weather
  {keyway} new layer weather-cache              systems/weather-cache, in front of what serves core-weather
  {keyway} new layer metrics-weather --core core-weather --generated metrics
  {keyway} new app umbrella --core core-weather
  {keyway} new app station --own-loop           a `main` and a loop of its own, for a server or a library with an event loop

What was written generates, builds and runs. Functions that return something say `todo!` for now.";

/// What crate to write.
#[derive(Args, Debug)]
#[command(after_help = examples(EXAMPLES))]
pub struct NewArguments {
    /// What it is to be
    #[arg(value_parser = module_kind())]
    kind: ModuleKind,
    /// Its name; packages are called `core-NAME`, `systems-NAME`, `plugin-NAME`, `layer-NAME`, and an App as it is
    name: String,
    /// The Core that a System or Plugin provides or a layer wraps, if its name does not begin with it; for an App each one that it needs
    #[arg(long = "core", value_name = "CORE")]
    cores: Vec<String>,
    /// Give an App a `main` and a loop of its own, in place of a ViewModel whose frames Keyway calls
    #[arg(long)]
    own_loop: bool,
    /// Have the functions of a layer written: `metrics` counts calls for Prometheus, `log-calls` logs them
    #[arg(long, value_name = "LAYER", value_parser = layer_kind)]
    generated: Option<LayerKind>,
}

/// Writes a new crate and its generated files.
pub(in crate::cli) fn new(arguments: &NewArguments) -> Result<ExitCode, CommandError> {
    // The findings are shown with those of the new crate, at the end.
    let resolved = read_quietly()?;
    let root = &resolved.workspace.root;
    let path = root.join("Cargo.toml");
    let manifest = fs::read_to_string(&path).map_err(|source| file_error(path.clone(), source))?;
    let request = ScaffoldRequest {
        kind: arguments.kind,
        name: arguments.name.clone(),
        cores: arguments.cores.clone(),
        has_own_loop: arguments.own_loop,
        generated: arguments.generated,
    };
    let created = scaffold(&request, &resolved.parsed, &manifest)?;
    let crates = [created];
    refuse_occupied(&crates)?;
    add_crates(&crates, root, &manifest, &mut |line| print(line))?;
    Ok(ExitCode::SUCCESS)
}

/// Refuses crates of which one has a folder already.
pub(super) fn refuse_occupied(crates: &[NewCrate]) -> Result<(), CommandError> {
    match crates.iter().find(|created| created.folder.exists()) {
        Some(created) => {
            let folder = created.folder.clone();
            Err(ScaffoldError::Occupied { folder }.into())
        }
        None => Ok(()),
    }
}

/// Writes crates, makes them members of the workspace with this manifest, and generates. Each file that was written or removed
/// is told by a line. Returns the names of those that were written.
pub(super) fn add_crates(
    crates: &[NewCrate],
    root: &Path,
    manifest: &str,
    tell: &mut impl FnMut(&str),
) -> Result<Vec<String>, CommandError> {
    let mut written = add_members(crates, root, manifest, tell)?;
    if !crates.is_empty() {
        written.extend(generate_all(tell)?);
    }
    Ok(written)
}

/// Likewise, without generating.
pub(super) fn add_members(
    crates: &[NewCrate],
    root: &Path,
    manifest: &str,
    tell: &mut impl FnMut(&str),
) -> Result<Vec<String>, CommandError> {
    let mut written = Vec::new();
    let mut wrote = |name: String| {
        tell(&format!("wrote {name}"));
        written.push(name);
    };
    for created in crates {
        create(created, root, &mut wrote)?;
    }
    if put_manifest(crates, root, manifest)? {
        wrote("Cargo.toml".to_owned());
    }
    Ok(written)
}

/// Writes the generated files of all members. Returns the names of those that were written.
pub(super) fn generate_all(tell: &mut impl FnMut(&str)) -> Result<Vec<String>, CommandError> {
    let mut written = Vec::new();
    let generation = generate_and_compare()?;
    write(generation.comparison.writable())?;
    for change in generation.comparison.writable() {
        tell(&done(change));
        if change.kind != ChangeKind::Orphaned {
            written.push(change.name.clone());
        }
    }
    Ok(written)
}

/// Writes the workspace's manifest so that all new crates are members; whether it is another one than before.
fn put_manifest(crates: &[NewCrate], root: &Path, manifest: &str) -> Result<bool, CommandError> {
    let path = root.join("Cargo.toml");
    let put =
        |text: &str| fs::write(&path, text).map_err(|source| file_error(path.clone(), source));
    let before = fs::read_to_string(&path).unwrap_or_default();
    let mut manifest = manifest.to_owned();
    if manifest != before {
        put(&manifest)?;
    }
    for created in crates {
        if !is_member(created)? {
            manifest = with_group(created, root, &manifest)?;
            put(&manifest)?;
        }
    }
    Ok(manifest != before)
}

/// Whether a crate that was written is a member of the workspace.
fn is_member(created: &NewCrate) -> Result<bool, CommandError> {
    let members = discover_here()?.crates;
    let mut packages = members.iter().map(|member| &member.package);
    Ok(packages.any(|package| *package == created.package))
}

/// The manifest of the workspace with a glob for the crate's parent folder among its members.
fn with_group(created: &NewCrate, root: &Path, manifest: &str) -> Result<String, CommandError> {
    let group = created.folder.parent().unwrap_or(root);
    let members = with_member(manifest, &format!("{}/*", shown(group, root)));
    members.ok_or_else(|| CommandError::NoMember {
        folder: shown(&created.folder, root),
    })
}

/// Writes the files of a crate, and gives the name of each to `tell`.
fn create(
    created: &NewCrate,
    root: &Path,
    tell: &mut impl FnMut(String),
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

fn layer_kind(word: &str) -> Result<LayerKind, String> {
    LayerKind::of(word).ok_or_else(|| {
        let words = LayerKind::ALL.map(LayerKind::word);
        format!("the layers that Keyway writes are {}", words.join(" and "))
    })
}

/// Reads the word of a kind; the help lists all kinds.
fn module_kind() -> impl TypedValueParser<Value = ModuleKind> {
    let words = ModuleKind::ALL.map(|kind| PossibleValue::new(kind.word()).help(kind.about()));
    PossibleValuesParser::new(words)
        .try_map(|word| ModuleKind::of(&word).ok_or_else(|| format!("there is no kind `{word}`")))
}
