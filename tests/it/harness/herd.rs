//! The fixture `herd`, built twice.
use std::env::consts::EXE_SUFFIX;
use std::rc::Rc;

use keyway::CurrentSet;
use tempfile::TempDir;

use super::folders::target;
use super::relay::{publish_and_read, put, switch};
use super::{Edit, Program, Running, Workspace};

/// The modules of the App.
const MODULES: [&str; 2] = ["systems-ecs", "systems-herd"];

/// An App that holds a World, whose modules are published in as many builds as the test asks for.
#[derive(Debug)]
pub(crate) struct Herd {
    workspace: Workspace,
}

impl Herd {
    /// Generates it.
    pub(crate) fn generated() -> Self {
        let workspace = Workspace::shared("herd");
        workspace.keyway(&["gen"]).succeeded();
        Self { workspace }
    }

    /// The set of a workspace with edits in the System.
    pub(crate) fn set(&self, edits: &[(&'static str, &'static str)]) -> CurrentSet {
        let edit = |(from, to): &(&'static str, &'static str)| {
            Edit::new("systems/herd/src/lib.rs", from, to)
        };
        let edits: Vec<Edit> = edits.iter().map(edit).collect();
        self.workspace.edited(&edits, || {
            publish_and_read(&self.workspace, "herd", &MODULES)
        })
    }

    /// Starts the App on a store of its own with `set`.
    pub(crate) fn start(&self, set: &CurrentSet) -> Running {
        let store = Rc::new(TempDir::new().unwrap());
        put(store.path(), set);
        switch(store.path(), set);
        let program = Program::new(target().join(format!("keyway/hosted/debug/herd{EXE_SUFFIX}")));
        Running::new(program.with("KEYWAY_STORE", store.path()).start(), store)
    }
}
