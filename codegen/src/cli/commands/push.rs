//! `push`: arguments and function.

use std::ffi::OsString;
use std::path::PathBuf;
use std::process::ExitCode;

use clap::Args;

use crate::cli::command_error::CommandError;
use crate::cli::examples::examples;
use crate::cli::work::{RegistryOptions, StoreOptions, ship};

const EXAMPLES: &str = "\
Examples:
  {keyway} bundle orrery --release -o /srv/app
  {keyway} push registry.example/team/orrery:1.4 --bundle /srv/app   executable and modules
  {keyway} push registry.example/team/orrery:dev --app orrery        the published set of debug builds
  {keyway} push localhost:5000/orrery:dev --app orrery --json        what was sent, for a program

Sends what the registry lacks, and then the manifest with the tag. Needs keyway-ship, which is
installed with `cargo install keyway-ship`. Credentials are those of `docker login`.";

/// What to push, and where to.
#[derive(Args, Debug)]
#[command(after_help = examples(EXAMPLES))]
pub struct PushArguments {
    /// Registry, repository and tag, as in registry.example/team/orrery:1.4
    #[arg(value_name = "REF")]
    reference: String,
    /// App that the published set is for; can be left out if the set has the library of one App
    #[arg(long, value_name = "APP")]
    app: Option<String>,
    /// Push the bundle in DIR, in place of the published set
    #[arg(long, value_name = "DIR", conflicts_with_all = ["app", "release", "store"])]
    bundle: Option<PathBuf>,
    #[command(flatten)]
    store: StoreOptions,
    #[command(flatten)]
    registry: RegistryOptions,
    /// Print one JSON object in place of text
    #[arg(long)]
    pub(in crate::cli) json: bool,
}

/// Lets `keyway-ship` push a bundle, or the current set of a store.
pub(in crate::cli) fn push(arguments: &PushArguments) -> Result<ExitCode, CommandError> {
    let mut words: Vec<OsString> = vec!["push".into(), (&arguments.reference).into()];
    match &arguments.bundle {
        Some(bundle) => words.extend(["--bundle".into(), bundle.into()]),
        None => words.extend(["--store".into(), arguments.store.store()?.root().into()]),
    }
    if let Some(app) = &arguments.app {
        words.extend(["--app".into(), app.into()]);
    }
    words.extend(arguments.registry.words());
    words.extend(arguments.json.then(|| "--json".into()));
    ship(&words)
}
