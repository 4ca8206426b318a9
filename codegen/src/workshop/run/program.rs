//! `Program`.

use std::ffi::OsString;
use std::path::PathBuf;
use std::process::{Command, ExitCode};
use std::{env, io};

use keyway::store::{COMMANDS, command_words};

/// Environment variable with the name of the App to launch; all arguments are the App's then.
const LAUNCH: &str = "KEYWAY_LAUNCH";

/// An App's program with its arguments and environment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Program {
    /// Path of the executable.
    pub executable: PathBuf,
    /// Arguments of the App.
    pub arguments: Vec<OsString>,
    /// Package name of the App that the program loads as a module; `None` if the program is the App.
    pub launches: Option<String>,
    /// Store of the modules; `None` if they are linked.
    pub store: Option<PathBuf>,
    /// Folder of the workspace whose modules the App is to run; `None` if they are linked.
    pub workspace: Option<PathBuf>,
    /// File with the state to restore, see [`SavedApp`](keyway::store::SavedApp); `None` for a fresh start.
    pub restore: Option<PathBuf>,
    /// File for the state at the App's end; `None` to save nothing.
    pub save: Option<PathBuf>,
    /// Whether the App takes a signed set with a lower number than it has run.
    pub allows_older: bool,
}

impl Program {
    /// Sets the environment variables of the runtime on a command, and removes those that were meant for this process.
    pub(crate) fn set_variables(&self, command: &mut Command) {
        let variables = [
            ("KEYWAY_STORE", &self.store),
            ("KEYWAY_WORKSPACE", &self.workspace),
            ("KEYWAY_RESTORE", &self.restore),
            ("KEYWAY_SAVE", &self.save),
        ];
        match &self.launches {
            Some(app) => command.env(LAUNCH, app),
            None => command.env_remove(LAUNCH),
        };
        if self.allows_older {
            command.env("KEYWAY_ALLOW_OLDER", "1");
        }
        // What the App says of commands is for the user of this one.
        command.env(COMMANDS, command_words());
        for (name, value) in variables {
            match value {
                Some(value) => command.env(name, value),
                None => command.env_remove(name),
            };
        }
    }
    /// Name of the App to launch, if this process is to be a launcher.
    #[must_use]
    pub(crate) fn launched_here() -> Option<String> {
        env::var(LAUNCH).ok()
    }
}

/// Runs a program with this process's input, output and error streams, and returns its exit code. On Unix the program
/// replaces this process, so that it receives the signals, and the call returns only on failure.
///
/// # Errors
/// If the program does not start.
pub(crate) fn launch(program: &Program) -> io::Result<ExitCode> {
    let mut command = Command::new(&program.executable);
    command.args(&program.arguments);
    name_after_app(program, &mut command);
    program.set_variables(&mut command);
    replace(&mut command)
}

/// Sets the launcher's argument zero to the App's name, as all arguments are the App's.
#[cfg(unix)]
pub(crate) fn name_after_app(program: &Program, command: &mut Command) {
    use std::os::unix::process::CommandExt;
    if let Some(app) = &program.launches {
        command.arg0(app);
    }
}

/// Does nothing: argument zero is the launcher's own here.
#[cfg(not(unix))]
pub(crate) fn name_after_app(_: &Program, _: &mut Command) {}

#[cfg(unix)]
fn replace(command: &mut Command) -> io::Result<ExitCode> {
    use std::os::unix::process::CommandExt;
    Err(command.exec())
}

#[cfg(not(unix))]
fn replace(command: &mut Command) -> io::Result<ExitCode> {
    let status = command.status()?;
    // Only the low byte of a code can be passed on; a larger code becomes a plain failure.
    let code = status.code().and_then(|code| u8::try_from(code).ok());
    Ok(ExitCode::from(code.unwrap_or(1)))
}

#[cfg(test)]
mod tests {
    use std::ffi::OsStr;
    use std::process::Command;

    use keyway::store::{COMMANDS, command_words};

    use super::Program;

    #[test]
    fn an_app_names_commands_as_this_process_does() {
        let program = Program {
            executable: "app".into(),
            arguments: Vec::new(),
            launches: None,
            store: None,
            workspace: None,
            restore: None,
            save: None,
            allows_older: false,
        };
        let mut command = Command::new(&program.executable);
        program.set_variables(&mut command);
        let words = (OsStr::new(COMMANDS), Some(OsStr::new(command_words())));
        assert!(command.get_envs().any(|variable| variable == words));
    }
}
