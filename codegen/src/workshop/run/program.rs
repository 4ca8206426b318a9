//! A program and what it is started with.

use std::ffi::OsString;
use std::path::PathBuf;
use std::process::{Command, ExitCode};
use std::{env, io};

/// The variable by which a command line is told to be a launcher; its arguments are all the App's then.
const LAUNCH: &str = "KEYWAY_LAUNCH";

/// An App's program and what it is started with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Program {
    /// The executable.
    pub executable: PathBuf,
    /// Its arguments.
    pub arguments: Vec<OsString>,
    /// Package name of the App that it is to load as a module; `None` if it is the App.
    pub launches: Option<String>,
    /// The store it takes its modules from; `None` if they are linked.
    pub store: Option<PathBuf>,
    /// The state that it goes on with, see [`SavedApp`](keyway::SavedApp); `None` if it begins anew.
    pub restore: Option<PathBuf>,
    /// Where it leaves its state when it ends by itself.
    pub save: Option<PathBuf>,
}

impl Program {
    /// Tells a command what the runtime takes from its environment, and nothing that was meant for this process.
    pub fn set_variables(&self, command: &mut Command) {
        let variables = [
            ("KEYWAY_STORE", &self.store),
            ("KEYWAY_RESTORE", &self.restore),
            ("KEYWAY_SAVE", &self.save),
        ];
        match &self.launches {
            Some(app) => command.env(LAUNCH, app),
            None => command.env_remove(LAUNCH),
        };
        for (name, value) in variables {
            match value {
                Some(value) => command.env(name, value),
                None => command.env_remove(name),
            };
        }
    }
    /// The App that this process is to launch, if it is to be a launcher.
    #[must_use]
    pub fn launched_here() -> Option<String> {
        env::var(LAUNCH).ok()
    }
}

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
