//! The hidden `probe`.

use std::process::ExitCode;

use crate::cli::arguments::ProbeArguments;
use crate::workshop::probe::{run_child, run_told_child};

/// Tries one library in this process.
pub(in crate::cli) fn probe(arguments: &ProbeArguments) -> ExitCode {
    match (&arguments.package, &arguments.library) {
        (Some(package), Some(library)) => run_child(package, library),
        _ => run_told_child(),
    }
}
