//! `inspect`.

use std::process::ExitCode;

use crate::cli::arguments::InspectArguments;
use crate::cli::command_error::CommandError;
use crate::cli::output::{print, print_json};
use crate::cli::work::{discover_here, store};
use crate::workshop::store::inspect::{ModuleDetails, Overview};

/// Shows what is published.
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
