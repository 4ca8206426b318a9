//! The hidden `probe`: arguments and function of a probe's child process.

use std::path::PathBuf;
use std::process::ExitCode;

use clap::Args;

use crate::workshop::probe::{run_child, run_waiting_child};

/// What to try.
#[derive(Args, Debug)]
pub struct ProbeArguments {
    /// Package name of the module; without it, both come on the standard input
    #[arg(requires = "library")]
    package: Option<String>,
    /// The library
    library: Option<PathBuf>,
}

/// Tries one library in this process.
pub(in crate::cli) fn probe(arguments: &ProbeArguments) -> ExitCode {
    match (&arguments.package, &arguments.library) {
        (Some(package), Some(library)) => run_child(package, library),
        _ => run_waiting_child(),
    }
}
