//! The hidden `probe`.

use std::process::ExitCode;

use crate::cli::arguments::ProbeArguments;
use crate::probe::run_child;

/// Tries one library in this process.
pub(in crate::cli) fn probe(arguments: &ProbeArguments) -> ExitCode {
    run_child(&arguments.package, &arguments.library)
}
