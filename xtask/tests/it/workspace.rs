//! A copy of the fixture workspace, generated and built once for all tests.

use std::env::consts::DLL_SUFFIX;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::{Mutex, MutexGuard, OnceLock, PoisonError};

use super::answer::Answer;

/// The package name of its one module.
pub(crate) const MODULE: &str = "systems-tally";

/// A copy of the fixture workspace. One test at a time has it, as all publish into one store.
pub(crate) struct Workspace {
    root: PathBuf,
    _turn: MutexGuard<'static, ()>,
}

impl Workspace {
    /// The workspace with all that it publishes removed.
    pub(crate) fn with_empty_store() -> Self {
        static TURN: Mutex<()> = Mutex::new(());
        static ROOT: OnceLock<PathBuf> = OnceLock::new();
        let turn = TURN.lock().unwrap_or_else(PoisonError::into_inner);
        let root = ROOT.get_or_init(copy).clone();
        let workspace = Self { root, _turn: turn };
        let _ = fs::remove_dir_all(workspace.store());
        workspace
    }

    /// Runs a command in it.
    pub(crate) fn xtask(&self, arguments: &[&str]) -> Answer {
        self.xtask_with(arguments, &[])
    }

    /// Runs a command in it with additions to the environment.
    pub(crate) fn xtask_with(&self, arguments: &[&str], environment: &[(&str, &str)]) -> Answer {
        let output = self
            .command(arguments)
            .envs(environment.iter().copied())
            .output();
        Answer::new(&output.unwrap())
    }

    /// A command in it that has not started.
    pub(crate) fn command(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_xtask"));
        command
            .current_dir(&self.root)
            .args(arguments)
            .env("CARGO_TARGET_DIR", target())
            .env_remove("KEYWAY_STORE");
        command
    }

    /// Path of the workspace's debug store.
    pub(crate) fn store(&self) -> PathBuf {
        target().join("keyway").join("debug")
    }

    /// The libraries of its module in the store.
    pub(crate) fn libraries(&self) -> Vec<PathBuf> {
        let files = fs::read_dir(self.store().join(MODULE))
            .into_iter()
            .flatten();
        let paths = files.map(|file| file.unwrap().path());
        paths
            .filter(|path| path.to_string_lossy().ends_with(DLL_SUFFIX))
            .collect()
    }

    /// Every file in the folder of its module in the store.
    pub(crate) fn leftovers(&self) -> Vec<PathBuf> {
        let files = fs::read_dir(self.store().join(MODULE))
            .into_iter()
            .flatten();
        files.map(|file| file.unwrap().path()).collect()
    }

    /// Root folder of the workspace.
    pub(crate) fn root(&self) -> &Path {
        &self.root
    }
}

/// Where it builds. The folder stays between runs, so that the runtime is compiled once.
fn target() -> PathBuf {
    Path::new(env!("CARGO_TARGET_TMPDIR")).join("tally-target")
}

/// Copies the fixture to where it may be written to, with the versions of this repository's lock file.
fn copy() -> PathBuf {
    let package = Path::new(env!("CARGO_MANIFEST_DIR"));
    let repository = package.parent().unwrap();
    let root = Path::new(env!("CARGO_TARGET_TMPDIR")).join("tally");
    copy_folder(&package.join("tests/fixtures/tally"), &root, repository);
    fs::copy(repository.join("Cargo.lock"), root.join("Cargo.lock")).unwrap();
    root
}

fn copy_folder(from: &Path, to: &Path, repository: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let (from, to) = (
            entry.as_ref().unwrap().path(),
            to.join(entry.unwrap().file_name()),
        );
        if from.is_dir() {
            copy_folder(&from, &to, repository);
            continue;
        }
        let text = fs::read_to_string(&from).unwrap();
        let runtime = repository
            .join("runtime")
            .display()
            .to_string()
            .replace('\\', "/");
        let text = text.replace("../../../../runtime", &runtime);
        // A file that is written again looks changed to cargo.
        if fs::read_to_string(&to).ok().as_ref() != Some(&text) {
            fs::write(&to, text).unwrap();
        }
    }
}
