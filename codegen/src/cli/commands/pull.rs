//! `pull`: arguments and function.

use std::ffi::OsString;
use std::path::PathBuf;
use std::process::ExitCode;

use clap::Args;

use crate::cli::command_error::CommandError;
use crate::cli::examples::examples;
use crate::cli::work::{RegistryOptions, ship};

const EXAMPLES: &str = "\
Examples:
  {keyway} pull registry.example/team/orrery:1.4 -o /srv/app                the bundle, with its executable
  {keyway} pull registry.example/team/orrery:1.4 --store /srv/app/modules   its modules, below an App that runs

Downloads what is missing, verifies size and digest of each file, and makes the set current last.
Machines without cargo have the same command as `keyway-ship pull`.";

/// What to pull, and where to.
#[derive(Args, Debug)]
#[command(after_help = examples(EXAMPLES))]
pub struct PullArguments {
    /// Registry, repository, and tag or digest
    #[arg(value_name = "REF")]
    reference: String,
    /// Folder of the bundle; an older bundle there is replaced as a whole
    #[arg(
        short,
        long,
        value_name = "DIR",
        conflicts_with = "store",
        required_unless_present = "store"
    )]
    output: Option<PathBuf>,
    /// Store whose current set becomes the pulled one, also while an App runs with it
    #[arg(long, value_name = "DIR")]
    store: Option<PathBuf>,
    /// Target triple that is wanted, if it is not this machine's
    #[arg(long, value_name = "TRIPLE")]
    target: Option<String>,
    #[command(flatten)]
    registry: RegistryOptions,
    /// Print one JSON object in place of text
    #[arg(long)]
    pub(in crate::cli) json: bool,
}

/// Lets `keyway-ship` pull a bundle or a set of modules.
pub(in crate::cli) fn pull(arguments: &PullArguments) -> Result<ExitCode, CommandError> {
    let mut words: Vec<OsString> = vec!["pull".into(), (&arguments.reference).into()];
    if let Some(output) = &arguments.output {
        words.extend(["--output".into(), output.into()]);
    }
    if let Some(store) = &arguments.store {
        words.extend(["--store".into(), store.into()]);
    }
    if let Some(target) = &arguments.target {
        words.extend(["--target".into(), target.into()]);
    }
    words.extend(arguments.registry.words());
    words.extend(arguments.json.then(|| "--json".into()));
    ship(&words)
}
