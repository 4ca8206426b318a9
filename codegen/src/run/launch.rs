//! Starts a program in the place of this one.

use std::io;
use std::process::{Command, ExitCode};

use super::Program;

/// Runs a program with this process's input, output and error streams, and gives its exit code. On Unix the program takes the
/// place of this process, so that signals reach it and nothing else, and the call returns only if it fails.
///
/// # Errors
/// If the program does not start.
pub fn launch(program: &Program) -> io::Result<ExitCode> {
    let mut command = Command::new(&program.executable);
    command.args(&program.arguments);
    program.set_variables(&mut command);
    replace(&mut command)
}

#[cfg(unix)]
fn replace(command: &mut Command) -> io::Result<ExitCode> {
    use std::os::unix::process::CommandExt;
    Err(command.exec())
}

#[cfg(not(unix))]
fn replace(command: &mut Command) -> io::Result<ExitCode> {
    let status = command.status()?;
    // Only the low byte of a code can be passed on; one that does not fit is a failure of some kind.
    let code = status.code().and_then(|code| u8::try_from(code).ok());
    Ok(ExitCode::from(code.unwrap_or(1)))
}
