//! `rollback`: arguments and function.

use std::process::ExitCode;

use clap::Args;
use keyway::store::ControlCommand;

use crate::cli::command_error::CommandError;
use crate::cli::examples::examples;
use crate::cli::work::{ControlOptions, control};

const EXAMPLES: &str = "\
Example:
  {keyway} rollback systems-physics-leapfrog

The build that the live one has replaced takes over between two frames, with the state of now. The
live build is quarantined: no reload takes it again.";

/// What to take back.
#[derive(Args, Debug)]
#[command(after_help = examples(EXAMPLES))]
pub struct RollbackArguments {
    /// Package name of the module
    module: String,
    #[command(flatten)]
    pub(in crate::cli) options: ControlOptions,
}
/// Asks a running App to roll a module back to its previous build.
pub(in crate::cli) fn rollback(arguments: RollbackArguments) -> Result<ExitCode, CommandError> {
    let module = arguments.module;
    control(ControlCommand::Rollback { module }, &arguments.options)
}
