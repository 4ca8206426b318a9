//! A program to run.
use std::env;
use std::ffi::OsStr;
use std::path::Path;
use std::process::{Child, Command, Stdio};

use super::Ran;
use super::folders::target;

/// A command whose environment is that of a user, not that of a test that cargo has started.
#[derive(Debug)]
pub(crate) struct Program {
    command: Command,
}

impl Program {
    /// The program `path`.
    pub(crate) fn new(path: impl AsRef<OsStr>) -> Self {
        let mut command = Command::new(path);
        for (name, _) in env::vars_os() {
            let text = name.to_string_lossy();
            if text.starts_with("CARGO") && text != "CARGO_HOME" || text.starts_with("KEYWAY") {
                command.env_remove(&name);
            }
        }
        command.env("CARGO_TARGET_DIR", target()).env("CARGO_TERM_COLOR", "never");
        command.stdin(Stdio::null());
        Self { command }
    }

    /// Cargo.
    pub(crate) fn cargo() -> Self {
        Self::new("cargo")
    }

    /// The command line of Keyway.
    pub(crate) fn keyway() -> Self {
        Self::new(env!("CARGO_BIN_EXE_keyway-under-test"))
    }

    /// Sets the folder it runs in.
    pub(crate) fn at(mut self, folder: &Path) -> Self {
        self.command.current_dir(folder);
        self
    }

    /// Sets a variable of its environment.
    pub(crate) fn with(mut self, name: &str, value: impl AsRef<OsStr>) -> Self {
        self.command.env(name, value);
        self
    }

    /// Starts it and gives it, with its input and output in reach and its errors where the test's go.
    #[track_caller]
    pub(crate) fn start(mut self) -> Child {
        self.command.stdin(Stdio::piped()).stdout(Stdio::piped());
        self.command.spawn().unwrap()
    }

    /// Runs it with `arguments` to its end.
    #[track_caller]
    pub(crate) fn run(mut self, arguments: &[&str]) -> Ran {
        let output = self.command.args(arguments).output();
        Ran::new(&output.unwrap_or_else(|error| panic!("{:?}: {error}", self.command)))
    }
}
