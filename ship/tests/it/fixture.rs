//! `Fixture`: a workspace whose App runs with two builds of one of its modules.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::{Mutex, OnceLock, PoisonError};

use super::answer::Answer;

/// The module of which there are two builds.
pub(crate) const MODULE: &str = "systems-total";

/// What its source says, and what it says in the second build.
const WORDS: [&str; 2] = ["\"plain\"", "\"fresh\""];

/// Two bundles and two stores of the App `keeper`, which differ in one of its two modules. The workspace, and what it builds, is that
/// of the tests of `xtask`.
pub(crate) struct Fixture {
    folder: PathBuf,
}

impl Fixture {
    /// Builds all, once for all tests.
    pub(crate) fn built() -> &'static Self {
        static BUILT: OnceLock<Fixture> = OnceLock::new();
        BUILT.get_or_init(|| {
            let folder = scratch().join("ship");
            let _ = fs::remove_dir_all(&folder);
            fs::create_dir_all(&folder).unwrap();
            let root = copy();
            let fixture = Self { folder };
            for (at, word) in WORDS.iter().enumerate() {
                let source = root.join("systems/total/src/lib.rs");
                let text = fs::read_to_string(&source).unwrap();
                fs::write(&source, text.replace(WORDS[0], word)).unwrap();
                let bundle = text_of(&fixture.bundle(at));
                xtask(&["bundle", "keeper", "-o", &bundle]).ended_with(0);
                // One store for both: it goes on from the first set to the second.
                let store = fixture.published().display().to_string();
                let words = ["build-modules", "keeper", "--store", &store];
                xtask(&words).ended_with(0);
                copy_folder(&fixture.published(), &fixture.store(at), &|text| text);
                fs::write(&source, text).unwrap();
            }
            fixture
        })
    }

    /// One of the two bundles.
    pub(crate) fn bundle(&self, at: usize) -> PathBuf {
        self.folder.join(format!("bundle-{at}"))
    }

    /// A bundle whose module panics before its first call.
    pub(crate) fn broken_bundle(&self) -> PathBuf {
        static BUILT: OnceLock<PathBuf> = OnceLock::new();
        // The publisher starts each build once, in the folder of the workspace; the App of the tests runs in another one.
        let broken = "let here = std::env::current_dir().unwrap_or_default();\n\
                      assert!(here != std::path::Path::new(\"/\"), \"broken on purpose\");\nSelf { sum: 0 }";
        let edits = [("Self { sum: 0 }", broken)];
        BUILT
            .get_or_init(|| self.edited_bundle("broken", &edits))
            .clone()
    }

    /// A bundle whose module cannot go on with the state of the others.
    pub(crate) fn unfit_bundle(&self) -> PathBuf {
        static BUILT: OnceLock<PathBuf> = OnceLock::new();
        let edits = [
            ("sum: u64", "sum: String"),
            ("Self { sum: 0 }", "Self { sum: String::new() }"),
            ("self.sum += amount;", "self.sum.push('1');"),
            ("        self.sum\n", "        amount\n"),
        ];
        BUILT
            .get_or_init(|| self.edited_bundle("unfit", &edits))
            .clone()
    }

    /// A bundle with whose module the App dies a while after each start.
    pub(crate) fn deadly_bundle(&self) -> PathBuf {
        static BUILT: OnceLock<PathBuf> = OnceLock::new();
        let deadly = "self.sum += amount;\n\
                      let here = std::env::current_dir().unwrap_or_default();\n\
                      if self.sum >= 50 && here == std::path::Path::new(\"/\") { std::process::abort() }";
        let edits = [("self.sum += amount;", deadly)];
        BUILT
            .get_or_init(|| self.edited_bundle("deadly", &edits))
            .clone()
    }

    fn edited_bundle(&self, name: &str, edits: &[(&str, &str)]) -> PathBuf {
        let bundle = self.folder.join(format!("bundle-{name}"));
        // One test at a time changes the source.
        static EDITING: Mutex<()> = Mutex::new(());
        let _editing = EDITING.lock().unwrap_or_else(PoisonError::into_inner);
        let source = scratch().join("tally/systems/total/src/lib.rs");
        let text = fs::read_to_string(&source).unwrap();
        let mut edited = text.clone();
        for (from, to) in edits {
            assert!(edited.contains(from), "no {from:?}");
            edited = edited.replacen(from, to, 1);
        }
        fs::write(&source, edited).unwrap();
        xtask(&["bundle", "keeper", "-o", &text_of(&bundle)]).ended_with(0);
        fs::write(&source, text).unwrap();
        bundle
    }

    /// The store after one of the two was published to it.
    pub(crate) fn store(&self, at: usize) -> PathBuf {
        self.folder.join(format!("store-{at}"))
    }

    fn published(&self) -> PathBuf {
        self.folder.join("published")
    }

    /// A folder for the files of one test, which is empty.
    pub(crate) fn empty(&self, name: &str) -> PathBuf {
        let folder = self.folder.join(name);
        fs::create_dir_all(&folder).unwrap();
        folder
    }
}

/// Runs `xtask` in the workspace.
pub(crate) fn xtask(words: &[&str]) -> Answer {
    xtask_in(&scratch().join("tally"), words)
}

/// Runs `xtask` in another workspace, which shares what is compiled with the first.
pub(crate) fn xtask_in(root: &Path, words: &[&str]) -> Answer {
    let mut command = Command::new(xtask_program());
    let command = command.current_dir(root).args(words);
    Answer::of(
        command
            .env("CARGO_TARGET_DIR", scratch().join("tally-target"))
            .env_remove("KEYWAY_STORE"),
    )
}

/// The `xtask` beside the program under test; `cargo test --workspace` has built it.
pub(crate) fn xtask_program() -> PathBuf {
    let ship = Path::new(env!("CARGO_BIN_EXE_keyway-ship"));
    let program = ship
        .with_file_name("xtask")
        .with_extension(std::env::consts::EXE_EXTENSION);
    if !program.is_file() {
        let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
        let mut command = Command::new(cargo);
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap();
        let command = command
            .args(["build", "--package", "xtask"])
            .current_dir(root);
        Answer::of(command).ended_with(0);
    }
    program
}

/// The text of a path.
pub(crate) fn text_of(path: &Path) -> String {
    path.to_str().unwrap().to_owned()
}

/// The folder for what tests build.
pub(crate) fn scratch() -> &'static Path {
    Path::new(env!("CARGO_TARGET_TMPDIR"))
}

/// Copies the workspace to where it may be written to, with the versions of this repository's lock file.
fn copy() -> PathBuf {
    let repository = Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap();
    let root = scratch().join("tally");
    let runtime = text_of(&repository.join("runtime")).replace('\\', "/");
    let place = |text: String| text.replace("../../../../runtime", &runtime);
    copy_folder(
        &repository.join("xtask/tests/fixtures/tally"),
        &root,
        &place,
    );
    fs::copy(repository.join("Cargo.lock"), root.join("Cargo.lock")).unwrap();
    root
}

/// Copies a folder, each text file as `place` makes it.
pub(crate) fn copy_folder(from: &Path, to: &Path, place: &impl Fn(String) -> String) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let from = entry.unwrap().path();
        let to = to.join(from.file_name().unwrap());
        if from.is_dir() {
            copy_folder(&from, &to, place);
            continue;
        }
        let bytes = fs::read(&from).unwrap();
        let bytes = match String::from_utf8(bytes) {
            Ok(text) => place(text).into_bytes(),
            Err(error) => error.into_bytes(),
        };
        // A file that is written again looks changed to cargo.
        if fs::read(&to).ok().as_ref() != Some(&bytes) {
            fs::write(&to, bytes).unwrap();
        }
    }
}
