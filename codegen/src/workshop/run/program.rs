//! A program and what it is started with.

use std::env;
use std::ffi::OsString;
use std::path::PathBuf;
use std::process::Command;

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
