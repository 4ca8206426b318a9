//! The fixture `relay`, built again and again.
use std::env::consts::EXE_SUFFIX;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, OnceLock, PoisonError};

use keyway::{CurrentSet, Store};
use tempfile::TempDir;

use super::folders::{scratch, target};
use super::{Edit, Program, Running, Workspace};

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
            let plain = published(&workspace);
            // Later builds replace it, some with other contracts.
            fs::copy(
                target().join(format!("keyway/hosted/debug/relay{EXE_SUFFIX}")),
                scratch().join(name()),
            )
            .unwrap();
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
        const FILES: [&str; 4] = [
            "systems/plain/src/lib.rs",
            "systems/glance/src/lib.rs",
            "systems/tally/src/lib.rs",
            "systems/account/src/lib.rs",
        ];
        self.set(&FILES.map(|file| Edit::new(file, "BUILD: u64 = 1;", number)))
    }

    /// The set with another account than the one without edits.
    pub(crate) fn account(&self, edits: &[(&'static str, &'static str)]) -> CurrentSet {
        let edits = edits
            .iter()
            .map(|(from, to)| Edit::new("systems/account/src/lib.rs", from, to));
        self.set(&edits.collect::<Vec<_>>())
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
            let set = published(&workspace);
            fs::copy(
                target().join(format!("keyway/hosted/debug/relay{EXE_SUFFIX}")),
                &program,
            )
            .unwrap();
            set
        });
        workspace.keyway(&["gen"]).succeeded();
        Self::run(Program::new(program), &set)
    }

    /// Starts the App on a store of its own with `set`.
    pub(crate) fn start(&self, set: &CurrentSet) -> Running {
        Self::run(program(), set)
    }

    fn run(program: Program, set: &CurrentSet) -> Running {
        let store = TempDir::new().unwrap();
        put(store.path(), set);
        switch(store.path(), set);
        let program = program.with("KEYWAY_STORE", store.path());
        Running::new(
            program
                .with("RELAY_IS_LIVE", "1")
                .with("RELAY_LOG", "info")
                .start(),
            store,
        )
    }
}

/// The App.
pub(crate) fn program() -> Program {
    Program::new(scratch().join(name()))
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
}

/// Makes a set current in the store in `folder`.
pub(crate) fn switch(folder: &Path, set: &CurrentSet) {
    let new = folder.join("current.new");
    fs::write(&new, toml::to_string(set).unwrap()).unwrap();
    fs::rename(new, folder.join("current.toml")).unwrap();
}

fn published(workspace: &Workspace) -> CurrentSet {
    workspace.keyway(&["build-modules", "relay"]).succeeded();
    let mut set = Store::new(published_store()).current().unwrap();
    set.modules
        .retain(|module, _| MODULES.contains(&module.as_str()));
    set
}

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
