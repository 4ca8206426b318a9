//! The beginning of the program.

use std::io::{Write, stderr};
use std::process::ExitCode;

use crate::generated;
use crate::logger::Logger;

/// Runs the program. The logger comes first: what modules log while they start would be lost if `initialize` of the App
/// installed it, which runs when they have started.
pub fn start() -> ExitCode {
    match Logger::install() {
        Ok(()) => generated::main(),
        Err(refusal) => {
            // Nobody is left to tell where the error stream itself fails.
            let _ = writeln!(stderr(), "orrery: {refusal}");
            ExitCode::FAILURE
        }
    }
}
