//! `Workspace`.
use std::fs;
use std::path::{Path, PathBuf};

use super::edited_files::EditedFiles;
use super::folders::{copy_folder, files_under, repository, scratch, write};
use super::{Edit, Program, Ran};

/// A copy of a workspace under `tests/fixtures`, which refers to this repository by absolute paths and has its lock file.
#[derive(Debug)]
pub(crate) struct Workspace {
    root: PathBuf,
}

impl Workspace {
    /// The copy of the fixture `name` that all tests share. It stays between runs with what was generated in it.
    pub(crate) fn shared(name: &str) -> Self {
        let root = scratch().join(name);
        remove_foreign(&fixture(name), &root);
        Self::copied(name, root)
    }

    /// A new copy of the fixture `name` at `root`.
    pub(crate) fn fresh(name: &str, root: &Path) -> Self {
        Self::copied(name, root.to_owned())
    }

    /// The copy of this repository's own modules that all tests share, in the folder `name`.
    pub(crate) fn of_repository(name: &str) -> Self {
        let root = scratch().join(name);
        remove_foreign(repository(), &root);
        for folder in ["core", "systems", "apps"] {
            copy_folder(&repository().join(folder), &root.join(folder));
        }
        let manifest = fs::read_to_string(repository().join("Cargo.toml")).unwrap();
        write(&root.join("Cargo.toml"), of_modules(&manifest).as_bytes());
        lock(&root);
        Self { root }
    }

    fn copied(name: &str, root: PathBuf) -> Self {
        let from = fixture(name);
        for file in files_under(&from)
            .into_iter()
            .filter(|file| !is_made_later(file))
        {
            let content = fs::read_to_string(from.join(&file)).unwrap();
            write(&root.join(&file), at_its_place(&content).as_bytes());
        }
        lock(&root);
        Self { root }
    }

    /// Its folder.
    pub(crate) fn root(&self) -> &Path {
        &self.root
    }

    /// The text of a file.
    #[track_caller]
    pub(crate) fn read(&self, file: &str) -> String {
        fs::read_to_string(self.root.join(file)).unwrap()
    }

    /// Runs Keyway's command line in it.
    #[track_caller]
    pub(crate) fn keyway(&self, arguments: &[&str]) -> Ran {
        Program::keyway().at(&self.root).run(arguments)
    }

    /// Runs cargo in it.
    #[track_caller]
    pub(crate) fn cargo(&self, arguments: &[&str]) -> Ran {
        Program::cargo().at(&self.root).run(arguments)
    }

    /// Does `work` with edits in its files.
    #[track_caller]
    pub(crate) fn edited<T>(&self, edits: &[Edit], work: impl FnOnce() -> T) -> T {
        let _edited = EditedFiles::new(&self.root, edits);
        work()
    }
}

fn fixture(name: &str) -> PathBuf {
    repository().join("tests/fixtures").join(name)
}

/// A fixture refers to the repository by `../../..`, so that it can be opened where it is.
fn at_its_place(content: &str) -> String {
    let root = repository().display().to_string().replace('\\', "/");
    content.replace("\"../../../", &format!("\"{root}/"))
}

/// The manifest of this repository for a workspace of its modules alone.
fn of_modules(manifest: &str) -> String {
    let mut text = String::new();
    for line in manifest.lines() {
        if line.starts_with("members") {
            text += r#"members = ["core/*", "systems/*", "apps/*"]"#;
        } else if !line.starts_with("default-members") && !line.starts_with("exclude") {
            text += &line.replace("path = \"runtime\"", &runtime());
        }
        text.push('\n');
    }
    text
}

fn runtime() -> String {
    let path = repository().join("runtime").display().to_string();
    format!("path = \"{}\"", path.replace('\\', "/"))
}

/// What is no part of a fixture, but made in its copy.
fn is_made_later(file: &Path) -> bool {
    let made = ["generated", "target", "Cargo.lock", "contract.lock"];
    file.components()
        .any(|part| made.iter().any(|name| part.as_os_str() == *name))
}

/// Removes from a copy of an earlier run what is not in the fixture any more, and the contracts that were locked: a
/// fixture changes them as it likes.
fn remove_foreign(fixture: &Path, copy: &Path) {
    if !copy.is_dir() {
        return;
    }
    for file in files_under(copy) {
        let is_foreign = !is_made_later(&file) && !fixture.join(&file).exists();
        if is_foreign || file.ends_with("contract.lock") {
            fs::remove_file(copy.join(file)).unwrap();
        }
    }
    // Cargo takes a folder without a manifest for a broken member.
    for group in ["core", "systems", "plugins", "apps"] {
        for entry in fs::read_dir(copy.join(group))
            .into_iter()
            .flatten()
            .flatten()
        {
            if !entry.path().join("Cargo.toml").is_file() {
                let _ = fs::remove_dir_all(entry.path());
            }
        }
    }
}

/// Gives a copy the repository's lock file: with other versions, everything would be fetched and compiled again.
fn lock(root: &Path) {
    let (ours, theirs) = (repository().join("Cargo.lock"), root.join("Cargo.lock"));
    let changed = |path: &Path| fs::metadata(path).and_then(|entry| entry.modified()).ok();
    if changed(&theirs).is_none_or(|theirs| changed(&ours) > Some(theirs)) {
        fs::copy(ours, theirs).unwrap();
    }
}
