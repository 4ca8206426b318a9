//! `inspect`: arguments and function.

use std::process::ExitCode;

use clap::Args;

use crate::cli::command_error::CommandError;
use crate::cli::examples::examples;
use crate::cli::output::{print, print_json};
use crate::cli::work::StoreOptions;
use crate::workshop::store::{ModuleDetails, Overview};

const EXAMPLES: &str = "\
Examples:
  {keyway} inspect                            the current build of each published module
  {keyway} inspect systems-physics-leapfrog   manifest, identity, layout rows, older builds
  {keyway} inspect --release --json           the optimized builds, for a program
  {keyway} inspect --store /srv/app/keyway    a store that was copied elsewhere";

/// What to show.
#[derive(Args, Debug)]
#[command(after_help = examples(EXAMPLES))]
pub struct InspectArguments {
    /// Package name of a module; an overview of all if left out
    module: Option<String>,
    #[command(flatten)]
    store: StoreOptions,
    /// Print one JSON object in place of text
    #[arg(long)]
    pub(in crate::cli) json: bool,
}

/// Prints an overview of the store, or the details of one module.
pub(in crate::cli) fn inspect(arguments: &InspectArguments) -> Result<ExitCode, CommandError> {
    let store = arguments.store.store()?;
    match &arguments.module {
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
