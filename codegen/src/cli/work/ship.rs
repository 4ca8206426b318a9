//! `ship`, which starts the program that talks to registries.

use std::env::{self, consts::EXE_SUFFIX};
use std::ffi::OsString;
use std::io;
use std::path::PathBuf;
use std::process::{Command, ExitCode};

use crate::cli::command_error::CommandError;

/// Name of the program and of the package that has it. TLS and HTTP take minutes to compile, so they are no part of this one.
const PROGRAM: &str = "keyway-ship";

/// Runs `keyway-ship` with these words: the one beside this program, else that in `PATH`. Returns its exit code.
///
/// # Errors
/// If there is none, or it does not start.
pub(in crate::cli) fn ship(words: &[OsString]) -> Result<ExitCode, CommandError> {
    let program = beside().unwrap_or_else(|| PROGRAM.into());
    let status = match Command::new(&program).args(words).status() {
        Ok(status) => status,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Err(CommandError::NoShip),
        Err(source) => return Err(CommandError::Start { program, source }),
    };
    let code = status.code().and_then(|code| u8::try_from(code).ok());
    Ok(code.map_or(ExitCode::FAILURE, ExitCode::from))
}

fn beside() -> Option<PathBuf> {
    let own = env::current_exe().ok()?;
    let program = own.with_file_name(format!("{PROGRAM}{EXE_SUFFIX}"));
    program.is_file().then_some(program)
}
