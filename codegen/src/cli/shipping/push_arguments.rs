//! `PushArguments`.

use std::ffi::OsString;
use std::path::PathBuf;

use clap::Args;

use super::RegistryOptions;
use super::registry_options::option;
use crate::cli::examples::examples;

/// What to push, and where to.
#[derive(Args, Debug)]
#[command(after_help = examples(Self::EXAMPLES))]
pub struct PushArguments {
    /// Registry, repository and tag, as in registry.example/team/orrery:1.4
    #[arg(value_name = "REF")]
    pub reference: String,
    /// Push the bundle in DIR
    #[arg(long, value_name = "DIR", conflicts_with_all = ["app", "store"])]
    pub bundle: Option<PathBuf>,
    /// Push the current set of the store in DIR
    #[arg(long, value_name = "DIR")]
    pub store: Option<PathBuf>,
    /// App that the set of a store is for; can be left out if the set has the library of one App
    #[arg(long, value_name = "APP")]
    pub app: Option<String>,
    /// How the registry is reached.
    #[command(flatten)]
    pub registry: RegistryOptions,
    /// Print one JSON object in place of text
    #[arg(long)]
    pub json: bool,
}

impl PushArguments {
    /// The end of the help text, with `{keyway}` for the words before the name of a command.
    pub const EXAMPLES: &str = "\
Examples:
  {keyway} push registry.example/orrery:1.4 --bundle /srv/app          executable and modules
  {keyway} push localhost:5000/orrery:dev --store /srv/app/modules     the set of a store
  {keyway} push localhost:5000/orrery:dev --store DIR --app orrery     if it has several Apps
  {keyway} push localhost:5000/orrery:dev --bundle /srv/app --json     for a program

Sends what the registry lacks, and then the manifest with the tag. Machines without cargo have the same
command as `keyway-ship push` (`cargo install keyway-ship`), with --bundle or --store. In a workspace
its published set is pushed where neither is given. Credentials are those of `docker login`.";

    /// The words that say the same to `keyway-ship`.
    pub(in crate::cli) fn words(&self) -> Vec<OsString> {
        let mut words: Vec<OsString> = vec!["push".into(), (&self.reference).into()];
        words.extend(option("--bundle", self.bundle.as_ref()));
        words.extend(option("--store", self.store.as_ref()));
        words.extend(option("--app", self.app.as_ref()));
        words.extend(self.registry.words());
        words.extend(self.json.then(|| "--json".into()));
        words
    }
}
