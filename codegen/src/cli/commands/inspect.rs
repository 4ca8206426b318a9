//! `inspect`: arguments and function.

use std::process::ExitCode;

use clap::Args;

use crate::cli::command_error::CommandError;
use crate::cli::output::{print, print_json};
use crate::cli::work::{discover_here, store};
use crate::workshop::compile::Profile;
use crate::workshop::store::{ModuleDetails, Overview};

const EXAMPLES: &str = "\
Examples:
  cargo xtask inspect                            the current build of each published module
  cargo xtask inspect systems-physics-leapfrog   manifest, identity, layout rows, older builds
  cargo xtask inspect --release --json           the optimized builds, for a program";

/// What to show.
#[derive(Args, Debug)]
#[command(after_help = EXAMPLES)]
pub struct InspectArguments {
    /// Package name of a module; an overview of all if left out
    module: Option<String>,
    /// Look at the optimized builds
    #[arg(long)]
    release: bool,
    /// Print one JSON object in place of text
    #[arg(long)]
    pub(in crate::cli) json: bool,
}

impl InspectArguments {
    /// Profile whose store is shown.
    fn profile(&self) -> Profile {
        if self.release {
            Profile::Release
        } else {
            Profile::Debug
        }
    }
}

/// Prints an overview of the store, or the details of one module.
pub(in crate::cli) fn inspect(arguments: &InspectArguments) -> Result<ExitCode, CommandError> {
    let store = store(&discover_here()?, arguments.profile());
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
