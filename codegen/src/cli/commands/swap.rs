//! `swap`: arguments and function.

use std::process::ExitCode;
use std::str::FromStr;

use clap::Args;
use keyway::store::ControlCommand;

use crate::cli::command_error::CommandError;
use crate::cli::examples::examples;
use crate::cli::work::{ControlOptions, control};

const EXAMPLES: &str = "\
Example:
  {keyway} swap core-physics=systems-physics-leapfrog

The System must be one of the App's candidates for that Core, see `explain`. It takes over between
two frames, with the state where the persisted fields agree. It is refused if it does not take all of
them: then name each with `--drop`.";

/// Who shall serve what.
#[derive(Args, Debug)]
#[command(after_help = examples(EXAMPLES))]
pub struct SwapArguments {
    /// The Core and the System that shall serve it
    #[arg(value_name = "CORE=SYSTEM")]
    exchange: Exchange,
    /// A persisted field of the live System that the other one does not take; it gets the field back if
    /// it comes back
    #[arg(long, value_name = "FIELD")]
    drop: Vec<String>,
    #[command(flatten)]
    pub(in crate::cli) options: ControlOptions,
}

/// Asks a running App to give the seat of a Core to another System.
pub(in crate::cli) fn swap(arguments: SwapArguments) -> Result<ExitCode, CommandError> {
    let command = ControlCommand::Swap {
        core: arguments.exchange.core,
        system: arguments.exchange.system,
        drop: arguments.drop,
    };
    control(command, &arguments.options)
}

/// A Core and the System to serve it, written `CORE=SYSTEM`.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Exchange {
    /// Package name of the Core.
    core: String,
    /// Package name of the System.
    system: String,
}

impl FromStr for Exchange {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        match text.split_once('=') {
            Some((core, system)) if !core.is_empty() && !system.is_empty() => Ok(Self {
                core: core.to_owned(),
                system: system.to_owned(),
            }),
            _ => Err("write it as CORE=SYSTEM, such as core-physics=systems-physics".to_owned()),
        }
    }
}
