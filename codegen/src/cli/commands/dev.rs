//! `dev`: starts the development session.

use std::process::ExitCode;

use crate::cli::command_error::CommandError;
use crate::cli::dev::{DevArguments, Reporter, Session};

/// Builds, runs and watches an App.
pub(in crate::cli) fn dev(arguments: DevArguments) -> Result<ExitCode, CommandError> {
    let teller = if arguments.json {
        Reporter::Json
    } else {
        Reporter::text()
    };
    Session::open(arguments, teller)?.run()
}
