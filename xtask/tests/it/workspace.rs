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

/// Copies the fixture to where it may be written to.
fn copy() -> PathBuf {
    let root = Path::new(env!("CARGO_TARGET_TMPDIR")).join("tally");
    copy_fixture(&root, |_, text| text);
    root
}

/// Copies the fixture to `root`, with the versions of this repository's lock file. `change` gets each file, relative to the fixture,
/// with its text.
pub(crate) fn copy_fixture(root: &Path, change: impl Fn(&Path, String) -> String) {
    let package = Path::new(env!("CARGO_MANIFEST_DIR"));
    let repository = package.parent().unwrap();
    let runtime = repository.join("runtime").display().to_string();
    let runtime = runtime.replace('\\', "/");
    let fixture = package.join("tests/fixtures/tally");
    copy_folder(&fixture, root, &|from, text| {
        let text = text.replace("../../../../runtime", &runtime);
        change(from.strip_prefix(&fixture).unwrap(), text)
    });
    fs::copy(repository.join("Cargo.lock"), root.join("Cargo.lock")).unwrap();
}

fn copy_folder(from: &Path, to: &Path, change: &impl Fn(&Path, String) -> String) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let from = entry.unwrap().path();
        let to = to.join(from.file_name().unwrap());
        if from.is_dir() {
            copy_folder(&from, &to, change);
            continue;
        }
        let text = change(&from, fs::read_to_string(&from).unwrap());
        // A file that is written again looks changed to cargo.
        if fs::read_to_string(&to).ok().as_ref() != Some(&text) {
            fs::write(&to, text).unwrap();
        }
    }
}
