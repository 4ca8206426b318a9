//! `pull`.

use std::process::ExitCode;

use crate::cli::command_error::CommandError;
use crate::cli::shipping::PullArguments;
use crate::cli::work::ship;

/// Lets `keyway-ship` pull a bundle or a set of modules.
pub(in crate::cli) fn pull(arguments: &PullArguments) -> Result<ExitCode, CommandError> {
    ship(&arguments.words())
}
