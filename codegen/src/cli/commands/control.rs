//! `swap` and `rollback`.

use std::process::ExitCode;

use keyway::store::ControlCommand;
use serde_json::json;

use crate::cli::arguments::{ControlOptions, RollbackArguments, SwapArguments};
use crate::cli::command_error::CommandError;
use crate::cli::output::{print, print_json};
use crate::cli::work::{discover_here, store};
use crate::control::{ask, subject};

/// Lets another System serve a Core.
pub(in crate::cli) fn swap(arguments: SwapArguments) -> Result<ExitCode, CommandError> {
    let command = ControlCommand::Swap {
        core: arguments.exchange.core,
        system: arguments.exchange.system,
    };
    control(command, arguments.options)
}

/// Goes back to the build before.
pub(in crate::cli) fn rollback(arguments: RollbackArguments) -> Result<ExitCode, CommandError> {
    let module = arguments.module;
    control(ControlCommand::Rollback { module }, arguments.options)
}

fn control(command: ControlCommand, options: ControlOptions) -> Result<ExitCode, CommandError> {
    let store = store(&discover_here()?, options.store.profile());
    let app = subject(&store, options.pid)?;
    let message = ask(&store, &app, command, options.limit())?;
    if options.json {
        print_json(&json!({ "app": app.app, "pid": app.pid, "message": message }));
    } else {
        print(message);
    }
    Ok(ExitCode::SUCCESS)
}
