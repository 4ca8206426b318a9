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
    name_after_app(program, &mut command);
    program.set_variables(&mut command);
    replace(&mut command)
}

/// The first argument of a launcher is the App's name: all arguments are the App's.
#[cfg(unix)]
pub fn name_after_app(program: &Program, command: &mut Command) {
    use std::os::unix::process::CommandExt;
    if let Some(app) = &program.launches {
        command.arg0(app);
    }
}

/// The first argument of a launcher is the launcher's name here.
#[cfg(not(unix))]
pub fn name_after_app(_: &Program, _: &mut Command) {}

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
