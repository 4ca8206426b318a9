//! The fixture workspace with an App that trusts keys.

use std::env::consts::EXE_SUFFIX;
use std::fs;
use std::io::Cursor;
use std::path::{Path, PathBuf};
use std::process::Command;

use keyway::store::{CurrentSet, SetSignature, SignedSet, Store};
use minisign::SecretKeyBox;
use tempfile::TempDir;

use super::answer::Answer;
use super::workspace::Workspace;

/// The App that trusts.
pub(crate) const APP: &str = "steady";

/// The fixture workspace, in which an App trusts two keys, and a copy of a store whose set is signed. What was changed in the
/// workspace is taken back at the end.
pub(crate) struct Trusting {
    pub(crate) workspace: Workspace,
    /// Folder of the keys, of the copy of the store and of other files.
    pub(crate) folder: TempDir,
    /// Manifests that were changed, as they were.
    before: Vec<(PathBuf, String)>,
    /// Folder of the programs of the Apps, once they were built.
    programs: PathBuf,
}

impl Trusting {
    /// Makes the keys `release`, which is trusted, and `other`, which is not. `more` names more public keys to trust.
    pub(crate) fn new(more: &[&Path]) -> Self {
        let mut trusting = Self {
            workspace: Workspace::with_empty_store(),
            folder: tempfile::tempdir().unwrap(),
            before: Vec::new(),
            programs: PathBuf::new(),
        };
        let keys = trusting.folder.path().to_str().unwrap().to_owned();
        for name in ["release", "other"] {
            let words = ["keys", "new", name, "-o", &keys, "--no-password"];
            trusting.workspace.xtask(&words).ended_with(0);
        }
        let own = trusting.path("release.pub");
        let trusted: Vec<_> = [own.as_path()].iter().chain(more).copied().collect();
        for app in [APP, "patient"] {
            let path = trusting
                .workspace
                .root()
                .join(format!("apps/{app}/Cargo.toml"));
            let line = format!("kind = \"app\"\ntrust = {trusted:?}");
            trusting.edit(&path, "kind = \"app\"", &line);
        }
        trusting
    }

    /// Replaces `from` in a file of the workspace until the end of the test.
    pub(crate) fn edit(&mut self, path: &Path, from: &str, to: &str) {
        let text = fs::read_to_string(path).unwrap();
        assert!(text.contains(from), "{} has no {from}", path.display());
        fs::write(path, text.replacen(from, to, 1)).unwrap();
        self.before.push((path.to_owned(), text));
    }

    /// A path in the folder of the test.
    pub(crate) fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// The copy of the store.
    pub(crate) fn store(&self) -> Store {
        Store::new(self.path("store"))
    }

    /// Builds with `words` more, and copies the store.
    pub(crate) fn publish(&mut self, words: &[&str]) -> CurrentSet {
        self.workspace.xtask(&["gen"]).ended_with(0);
        let words = [&["build-modules", "--json"], words].concat();
        let built = self.workspace.xtask(&words).ended_with(0).json();
        let program = Path::new(built["executables"][APP].as_str().unwrap());
        self.programs = program.parent().unwrap().to_owned();
        copy(&self.workspace.store(), self.store().root());
        self.store().current().unwrap()
    }

    /// Makes `set` current in the copy of the store.
    pub(crate) fn put(&self, set: &CurrentSet) {
        let path = self.store().current_path();
        let beside = path.with_extension("new");
        fs::write(&beside, Store::text_of(&path, set).unwrap()).unwrap();
        fs::rename(beside, path).unwrap();
    }

    /// Forgets the numbers of the sets that were run.
    pub(crate) fn forget_numbers(&self) {
        let _ = fs::remove_dir_all(self.path("store/accepted"));
    }

    /// The program of an App, on the copy of the store, with these variables and no others of Keyway.
    pub(crate) fn program(&self, app: &str, variables: &[(&str, &str)]) -> Command {
        let mut command = Command::new(self.programs.join(format!("{app}{EXE_SUFFIX}")));
        command
            .env("KEYWAY_STORE", self.store().root())
            .current_dir(self.folder.path())
            .env_remove("KEYWAY_ALLOW_OLDER")
            .env_remove("KEYWAY_SIGNED_ONLY")
            .envs(variables.iter().copied());
        command
    }

    /// Runs the App.
    pub(crate) fn run(&self, variables: &[(&str, &str)]) -> Answer {
        Answer::new(&self.program(APP, variables).output().unwrap())
    }

    /// Signs `signed` with the key `release`, or whatever else is said of the set.
    pub(crate) fn sign(&self, signed: &SignedSet) -> SetSignature {
        let text = fs::read_to_string(self.path("release.key")).unwrap();
        let key = SecretKeyBox::from_string(&text).unwrap();
        let key = key.into_unencrypted_secret_key().unwrap();
        let text = signed.text();
        let signature = minisign::sign(None, &key, Cursor::new(&text), None, None).unwrap();
        SetSignature {
            signature: signature.into_string(),
            text,
        }
    }
}

impl Drop for Trusting {
    fn drop(&mut self) {
        for (path, text) in self.before.iter().rev() {
            let _ = fs::write(path, text);
        }
        // The generated files as the other tests know them.
        self.workspace.xtask(&["gen"]);
    }
}

/// Copies a folder with all that is in it.
fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let (from, to) = (
            entry.as_ref().unwrap().path(),
            to.join(entry.unwrap().file_name()),
        );
        if from.is_dir() {
            copy(&from, &to);
        } else {
            fs::copy(&from, &to).unwrap();
        }
    }
}
