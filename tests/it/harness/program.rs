//! A program to run.
use std::env;
use std::ffi::OsStr;
use std::path::Path;
use std::process::{Child, Command, Stdio};

use super::Ran;
use super::folders::{repository, scratch, target};

/// Beginnings of variables that cargo sets for a test and a user's shell does not have, or that change what is tested.
const FOREIGN: [&str; 8] = [
    "CARGO_BIN_",
    "CARGO_CRATE_",
    "CARGO_MANIFEST_",
    "CARGO_PKG_",
    "CARGO_PRIMARY_",
    "KEYWAY_",
    "RUST_BACKTRACE",
    "RUST_LIB_BACKTRACE",
];

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
            if text == "CARGO" || FOREIGN.iter().any(|start| text.starts_with(start)) {
                command.env_remove(&name);
            }
        }
        command
            .env("CARGO_TARGET_DIR", target())
            .env("CARGO_TERM_COLOR", "never");
        // Nobody debugs a fixture, and without it everything is built, linked and hashed in half the time.
        command.env("CARGO_PROFILE_DEV_DEBUG", "false");
        command.stdin(Stdio::null());
        Self { command }
    }

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

    /// Runs it in this repository, with the target folder and the profile of this very test: most of what it needs has
    /// been compiled there already.
    pub(crate) fn in_repository(mut self) -> Self {
        let target = scratch().parent().unwrap();
        self.command
            .env("CARGO_TARGET_DIR", target)
            .current_dir(repository());
        match env::var_os("CARGO_PROFILE_DEV_DEBUG") {
            Some(level) => self.command.env("CARGO_PROFILE_DEV_DEBUG", level),
            None => self.command.env_remove("CARGO_PROFILE_DEV_DEBUG"),
        };
        self
    }

    /// Sets a variable of its environment.
    pub(crate) fn with(mut self, name: &str, value: impl AsRef<OsStr>) -> Self {
        self.command.env(name, value);
        self
    }

    /// Makes it the first of a group of processes, as a shell does: Ctrl-C reaches all of them.
    #[cfg_attr(
        not(unix),
        expect(unused_mut, reason = "nothing sends Ctrl-C elsewhere")
    )]
    pub(crate) fn in_its_own_job(mut self) -> Self {
        #[cfg(unix)]
        std::os::unix::process::CommandExt::process_group(&mut self.command, 0);
        self
    }

    /// Starts it and gives it, with its input and output in reach and its errors where the test's go.
    #[track_caller]
    pub(crate) fn start(mut self) -> Child {
        self.command.stdin(Stdio::piped()).stdout(Stdio::piped());
        self.command.spawn().unwrap()
    }

    /// Starts it with `arguments` and gives it, with its input, output and errors in reach.
    #[track_caller]
    pub(crate) fn watch(mut self, arguments: &[&str]) -> Child {
        self.command.args(arguments).stdin(Stdio::piped());
        self.command.stdout(Stdio::piped()).stderr(Stdio::piped());
        self.command.spawn().unwrap()
    }

    /// Runs it with `arguments` to its end.
    #[track_caller]
    pub(crate) fn run(mut self, arguments: &[&str]) -> Ran {
        let output = self.command.args(arguments).output();
        Ran::new(&output.unwrap_or_else(|error| panic!("{:?}: {error}", self.command)))
    }
}
