//! `inspect`: arguments and function.

use std::ffi::OsString;
use std::process::ExitCode;

use clap::Args;

use super::page::serve;
use crate::cli::command_error::CommandError;
use crate::cli::examples::examples;
use crate::cli::output::{print, print_json};
use crate::cli::shipping::RegistryOptions;
use crate::cli::work::{StoreOptions, ship};
use crate::workshop::store::{ModuleDetails, Overview};

const EXAMPLES: &str = "\
Examples:
  {keyway} inspect                            the current build of each published module
  {keyway} inspect systems-physics-leapfrog   manifest, identity, layout rows, older builds
  {keyway} inspect --release --json           the optimized builds, for a program
  {keyway} inspect --store /srv/app/keyway    a store that was copied elsewhere
  {keyway} inspect registry.example/orrery:1  what was pushed to a registry
  {keyway} inspect --serve                    the running Apps in a browser, until Ctrl-C";

/// What to show.
#[derive(Args, Debug)]
#[command(after_help = examples(EXAMPLES))]
pub struct InspectArguments {
    /// Package name of a module, or the reference of a set in a registry; an overview of all modules if left out
    #[arg(value_name = "MODULE or REF")]
    subject: Option<String>,
    #[command(flatten)]
    store: StoreOptions,
    #[command(flatten)]
    registry: RegistryOptions,
    /// Show the running Apps on a page for a browser of this machine, and print its address
    #[arg(long, conflicts_with = "subject")]
    serve: bool,
    /// Port of that page; a free one is chosen if left out
    #[arg(
        long,
        default_value_t = 0,
        hide_default_value = true,
        requires = "serve"
    )]
    port: u16,
    /// Print one JSON object in place of text
    #[arg(long)]
    pub(in crate::cli) json: bool,
}

impl InspectArguments {
    /// The set in a registry that is asked for, if one is: a package has neither a slash nor a colon in its name.
    pub(in crate::cli) fn reference(&self) -> Option<&str> {
        let subject = self.subject.as_deref();
        subject.filter(|subject| subject.contains(['/', ':']))
    }
}

/// Prints an overview of the store, or the details of one module, or shows them on a page, or lets `keyway-ship` print what a registry has.
pub(in crate::cli) fn inspect(arguments: &InspectArguments) -> Result<ExitCode, CommandError> {
    if let Some(reference) = arguments.reference() {
        let mut words: Vec<OsString> = vec!["inspect".into(), reference.into()];
        words.extend(arguments.registry.words());
        words.extend(arguments.json.then(|| "--json".into()));
        return ship(&words);
    }
    if arguments.serve {
        return serve(&arguments.store, arguments.port, arguments.json);
    }
    let store = arguments.store.store()?;
    match &arguments.subject {
        Some(module) => {
            let details = ModuleDetails::read(&store, module)?;
            if arguments.json {
                print_json(&details);
            } else {
                print(details);
            }
        }
        None => {
            let overview = Overview::read(&store)?;
            if arguments.json {
                print_json(&overview);
            } else {
                print(overview);
            }
        }
    }
    Ok(ExitCode::SUCCESS)
}
