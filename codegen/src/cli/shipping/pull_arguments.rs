//! `PullArguments`.

use std::ffi::OsString;
use std::path::PathBuf;

use clap::Args;

use super::RegistryOptions;
use super::registry_options::option;
use crate::cli::examples::examples;

/// What to pull, and where to.
#[derive(Args, Debug)]
#[command(after_help = examples(Self::EXAMPLES))]
pub struct PullArguments {
    /// Registry, repository, and tag or digest
    #[arg(value_name = "REF")]
    pub reference: String,
    /// Folder of the bundle; an older bundle there is replaced as a whole
    #[arg(
        short,
        long,
        value_name = "DIR",
        conflicts_with = "store",
        required_unless_present = "store"
    )]
    pub output: Option<PathBuf>,
    /// Store whose current set becomes the pulled one, also while an App runs with it
    #[arg(long, value_name = "DIR")]
    pub store: Option<PathBuf>,
    /// Target triple that is wanted, if it is not this machine's
    #[arg(long, value_name = "TRIPLE")]
    pub target: Option<String>,
    /// How the registry is reached.
    #[command(flatten)]
    pub registry: RegistryOptions,
    /// Print one JSON object in place of text
    #[arg(long)]
    pub json: bool,
}

impl PullArguments {
    /// The end of the help text, with `{keyway}` for the words before the name of a command.
    pub const EXAMPLES: &str = "\
Examples:
  {keyway} pull registry.example/orrery:1.4 -o /srv/app               bundle and executable
  {keyway} pull registry.example/orrery:1.5 --store /srv/app/modules  modules of an App that runs

Downloads what is missing, verifies size and digest of each file, and makes the set current last.
Machines without cargo have the same command as `keyway-ship pull`.";

    /// The words that say the same to `keyway-ship`.
    pub(in crate::cli) fn words(&self) -> Vec<OsString> {
        let mut words: Vec<OsString> = vec!["pull".into(), (&self.reference).into()];
        words.extend(option("--output", self.output.as_ref()));
        words.extend(option("--store", self.store.as_ref()));
        words.extend(option("--target", self.target.as_ref()));
        words.extend(self.registry.words());
        words.extend(self.json.then(|| "--json".into()));
        words
    }
}
