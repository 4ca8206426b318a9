//! The fixture `relay`, built again and again.
use std::env::consts::{DLL_PREFIX, DLL_SUFFIX, EXE_SUFFIX};
use std::fs;
use std::path::{Path, PathBuf};
use std::rc::Rc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Mutex, OnceLock, PoisonError};

use keyway::store::{CurrentSet, Digest, Manifest, Store, replace};
use tempfile::TempDir;

use super::folders::{copy_folder, scratch, target};
use super::{Edit, Otherwise, Program, Running, Workspace};

/// The App, published in as many builds as tests ask for.
#[derive(Debug)]
pub(crate) struct Relay {
    /// Changed by one test at a time.
    workspace: Mutex<Workspace>,
    /// The set without edits.
    plain: CurrentSet,
}

impl Relay {
    /// Generates, builds and publishes it at the first call.
    pub(crate) fn built() -> &'static Self {
        static BUILT: OnceLock<Relay> = OnceLock::new();
        BUILT.get_or_init(|| {
            let workspace = Workspace::shared("relay");
            workspace.keyway(&["gen"]).succeeded();
            let built = workspace.publish("relay");
            let plain = current();
            // Later builds replace it, some with other contracts.
            fs::copy(built, path()).unwrap();
            Self {
                workspace: Mutex::new(workspace),
                plain,
            }
        })
    }

    /// The set without edits.
    pub(crate) fn plain(&self) -> &CurrentSet {
        &self.plain
    }

    /// What stands beside a published build.
    pub(crate) fn published(&self, module: &str, digest: &Digest) -> Manifest {
        let store = Store::new(published_store());
        store.manifest(module, digest).unwrap()
    }

    /// What `build-modules` says when nothing has changed, with all sources written again as they are.
    pub(crate) fn published_again(&self) -> (CurrentSet, String) {
        let workspace = self
            .workspace
            .lock()
            .unwrap_or_else(PoisonError::into_inner);
        published(&workspace);
        for file in FILES {
            let path = workspace.root().join(file);
            fs::write(&path, fs::read(&path).unwrap()).unwrap();
        }
        let ran = workspace.keyway(&["build-modules", "relay"]).succeeded();
        (current(), ran.stdout + &ran.stderr)
    }

    /// The set of a workspace with `edits` in it.
    pub(crate) fn set(&self, edits: &[Edit]) -> CurrentSet {
        let workspace = self
            .workspace
            .lock()
            .unwrap_or_else(PoisonError::into_inner);
        workspace.edited(edits, || published(&workspace))
    }

    /// The set of a workspace in which every System has the build `number` in place of 1.
    pub(crate) fn build(&self, number: &'static str) -> CurrentSet {
        self.set(&FILES.map(|file| Edit::new(file, "BUILD: u64 = 1;", number)))
    }

    /// The set with another account than the one without edits.
    pub(crate) fn account(&self, edits: &[(&'static str, &'static str)]) -> CurrentSet {
        let edits = edits
            .iter()
            .map(|(from, to)| Edit::new("systems/account/src/lib.rs", from, to));
        self.set(&edits.collect::<Vec<_>>())
    }

    /// The set without edits, but with a build of `module` alone that was made otherwise, as nobody would publish it.
    pub(crate) fn pressed(&self, module: &str, build: &Otherwise<'_>) -> CurrentSet {
        let workspace = self
            .workspace
            .lock()
            .unwrap_or_else(PoisonError::into_inner);
        let digest = workspace.edited(build.edits, || press(&workspace, module, build));
        let mut set = self.plain.clone();
        set.modules.insert(module.to_owned(), digest);
        set
    }

    /// The set of a workspace with `edits` in it after its bindings were generated again.
    pub(crate) fn generated(&self, edits: &[Edit]) -> CurrentSet {
        let workspace = self
            .workspace
            .lock()
            .unwrap_or_else(PoisonError::into_inner);
        let set = workspace.edited(edits, || {
            workspace.keyway(&["gen"]).succeeded();
            published(&workspace)
        });
        workspace.keyway(&["gen"]).succeeded();
        set
    }

    /// Starts the App as it is with the policy `on_fault` and an edit in the account.
    pub(crate) fn start_with(
        &self,
        on_fault: &'static str,
        edit: (&'static str, &'static str),
    ) -> Running {
        let policy = match on_fault {
            "keep" => "kind = \"app\"\non-fault = \"keep\"",
            _ => "kind = \"app\"\non-fault = \"stop\"",
        };
        let workspace = self
            .workspace
            .lock()
            .unwrap_or_else(PoisonError::into_inner);
        let edits = [
            Edit::new("apps/relay/Cargo.toml", "kind = \"app\"", policy),
            Edit::new("systems/account/src/lib.rs", edit.0, edit.1),
        ];
        let program = scratch().join(format!("relay-{on_fault}{EXE_SUFFIX}"));
        let set = workspace.edited(&edits, || {
            workspace.keyway(&["gen"]).succeeded();
            fs::copy(workspace.publish("relay"), &program).unwrap();
            current()
        });
        workspace.keyway(&["gen"]).succeeded();
        Self::run_on(Program::new(program), stored(&set))
    }

    /// The same, for an App that cannot start with it and answers why; it tries again when it is asked again.
    pub(crate) fn start_patiently(&self, set: &CurrentSet) -> Running {
        Self::begin(program().with("RELAY_RETRY", "1"), stored(set))
    }

    /// Starts the App on a store of its own with `set`.
    pub(crate) fn start(&self, set: &CurrentSet) -> Running {
        Self::run_on(program(), stored(set))
    }

    /// Starts the App on a store of its own with `set`, whose path is relative to the working directory.
    pub(crate) fn start_relative(&self, set: &CurrentSet) -> Running {
        let store = stored(set);
        let (above, name) = (store.path().parent().unwrap(), store.path().file_name());
        let program = program().at(above).with("RELAY_IS_LIVE", "1");
        let program = program.with("KEYWAY_STORE", name.unwrap());
        let mut running = Running::new(program.start(), Rc::clone(&store));
        running.ask("safe-point");
        running
    }

    /// Starts the App from a folder and on a store whose names are no text, with a logger that panics at each record of
    /// Keyway.
    #[cfg(unix)]
    pub(crate) fn start_in_bad_company(&self, set: &CurrentSet) -> Running {
        use std::os::unix::ffi::OsStrExt;
        let name = std::ffi::OsStr::from_bytes(b"no\xfftext");
        let folder = scratch().join(name);
        fs::create_dir_all(&folder).unwrap();
        let program = folder.join(self::name());
        fs::copy(path(), &program).unwrap();
        let store = tempfile::Builder::new().prefix(name).tempdir().unwrap();
        put(store.path(), set);
        switch(store.path(), set);
        let program = Program::new(program).with("RELAY_LOG_PANICS", "1");
        Self::run_on(program, Rc::new(store))
    }

    /// Starts the App on a store of its own with `set` and with what another process has saved in `file`.
    pub(crate) fn start_with_saved(&self, set: &CurrentSet, file: &Path) -> Running {
        Self::run_on(program().with("KEYWAY_RESTORE", file), stored(set))
    }

    /// Starts the App on the store of one that runs.
    pub(crate) fn start_beside(&self, other: &Running) -> Running {
        Self::run_on(program(), other.shared_store())
    }

    fn run_on(program: Program, store: Rc<TempDir>) -> Running {
        let mut running = Self::begin(program, store);
        // It answers once it has loaded what is current now.
        running.ask("safe-point");
        running
    }

    fn begin(program: Program, store: Rc<TempDir>) -> Running {
        let program = program.with("KEYWAY_STORE", store.path());
        let program = program.with("RELAY_IS_LIVE", "1").with("RELAY_LOG", "info");
        Running::new(program.start(), store)
    }
}

/// A store of its own in which this set is current.
pub(crate) fn stored(set: &CurrentSet) -> Rc<TempDir> {
    let store = TempDir::new().unwrap();
    put(store.path(), set);
    switch(store.path(), set);
    Rc::new(store)
}

/// The App.
fn program() -> Program {
    Program::new(path())
}

/// Where the App is.
pub(crate) fn path() -> PathBuf {
    scratch().join(name())
}

fn name() -> String {
    format!("relay-as-built{EXE_SUFFIX}")
}

/// Copies what a set names to the store in `folder`.
pub(crate) fn put(folder: &Path, set: &CurrentSet) {
    let (from, to) = (Store::new(published_store()), Store::new(folder));
    for (module, digest) in &set.modules {
        fs::create_dir_all(folder.join(module)).unwrap();
        for path in [Store::library_path, Store::manifest_path] {
            let target = path(&to, module, digest);
            if !target.exists() {
                fs::copy(path(&from, module, digest), target).unwrap();
            }
        }
    }
    let crates = from.root().join("crates");
    if crates.is_dir() {
        copy_folder(&crates, &folder.join("crates"));
    }
}

/// Makes a set current in the store in `folder`. The file is never twice the same, so that an App looks at each.
pub(crate) fn switch(folder: &Path, set: &CurrentSet) {
    static NUMBER: AtomicU64 = AtomicU64::new(0);
    let new = folder.join("current.new");
    let number = NUMBER.fetch_add(1, Ordering::Relaxed);
    let text = toml::to_string(set).unwrap();
    fs::write(&new, format!("# {number}\n{text}")).unwrap();
    replace(&new, &folder.join("current.toml")).unwrap();
}

fn published(workspace: &Workspace) -> CurrentSet {
    workspace.publish("relay");
    current()
}

/// The modules of the App that were published last.
fn current() -> CurrentSet {
    read(&MODULES)
}

/// Publishes another App as it is and reads its set.
pub(crate) fn publish_and_read(workspace: &Workspace, app: &str, modules: &[&str]) -> CurrentSet {
    publish_with_program(workspace, app, modules).0
}

/// Likewise, with the App's program.
pub(crate) fn publish_with_program(
    workspace: &Workspace,
    app: &str,
    modules: &[&str],
) -> (CurrentSet, PathBuf) {
    let program = workspace.publish(app);
    (read(modules), program)
}

/// These modules as they were published last.
fn read(modules: &[&str]) -> CurrentSet {
    let mut set = Store::new(published_store()).current().unwrap();
    set.modules
        .retain(|module, _| modules.contains(&module.as_str()));
    set.workspaces
        .retain(|module, _| modules.contains(&module.as_str()));
    set
}

/// Builds a module and gives the digest under which it is in the store.
fn press(workspace: &Workspace, module: &str, build: &Otherwise<'_>) -> Digest {
    // Cargo keeps what it asked a compiler in the target folder, and does not ask again where only `RUSTC_BOOTSTRAP`
    // differs: then builds of other tests would be told target features that they do not have.
    let is_other_compiler = build
        .environment
        .iter()
        .any(|(name, _)| name.starts_with("RUSTC"));
    let builds = if is_other_compiler {
        target().join("other-compiler")
    } else {
        target()
    };
    let mut cargo = Program::cargo()
        .at(workspace.root())
        .with("CARGO_TARGET_DIR", &builds);
    for (name, value) in build.environment {
        cargo = cargo.with(name, value);
    }
    let mut arguments = vec![
        "build",
        "--quiet",
        "--package",
        module,
        "--package",
        "press",
    ];
    arguments.extend(build.target.iter().flat_map(|target| ["--target", target]));
    cargo.run(&arguments).succeeded();
    let folder = builds.join(build.target.unwrap_or_default()).join("debug");
    let library = format!("{DLL_PREFIX}{}{DLL_SUFFIX}", module.replace('-', "_"));
    let ran = Program::new(folder.join(format!("press{EXE_SUFFIX}"))).run(&[
        module,
        folder.join(library).to_str().unwrap(),
        published_store().to_str().unwrap(),
    ]);
    Digest::try_from(ran.succeeded().stdout.trim().to_owned()).unwrap()
}

/// Sources with the number of their build.
const FILES: [&str; 4] = [
    "systems/plain/src/lib.rs",
    "systems/glance/src/lib.rs",
    "systems/tally/src/lib.rs",
    "systems/account/src/lib.rs",
];

const MODULES: [&str; 5] = [
    "systems-plain",
    "systems-glance",
    "systems-tally",
    "systems-account",
    "systems-account-spare",
];

fn published_store() -> PathBuf {
    target().join("keyway/debug")
}
