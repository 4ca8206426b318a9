//! The fixture `harbour`, built again and again.
use std::env::consts::EXE_SUFFIX;
use std::fs;
use std::net::TcpListener;
use std::path::{Path, PathBuf};
use std::rc::Rc;
use std::sync::{Mutex, OnceLock, PoisonError};

use keyway::store::CurrentSet;
use tempfile::TempDir;

use super::folders::{scratch, target};
use super::relay::{publish_and_read, put, switch};
use super::{Edit, Program, Running, Workspace};

/// The modules of the App.
const MODULES: [&str; 3] = ["systems-beacon", "systems-beacon-spare", "systems-port"];

/// An App whose modules hold a thread and a socket, published in as many builds as the test asks for.
#[derive(Debug)]
pub(crate) struct Harbour {
    /// Changed by one test at a time.
    workspace: Mutex<Workspace>,
    /// The set without edits.
    plain: CurrentSet,
}

impl Harbour {
    /// Generates, builds and publishes it at the first call.
    pub(crate) fn built() -> &'static Self {
        static BUILT: OnceLock<Harbour> = OnceLock::new();
        BUILT.get_or_init(|| {
            let workspace = Workspace::shared("harbour");
            workspace.keyway(&["gen"]).succeeded();
            let plain = publish_and_read(&workspace, "harbour", &MODULES);
            // Later builds replace it.
            let built = target().join(format!("keyway/hosted/debug/harbour{EXE_SUFFIX}"));
            fs::copy(built, program()).unwrap();
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
        workspace.edited(edits, || publish_and_read(&workspace, "harbour", &MODULES))
    }

    /// The set in which beacon and port are the build `number`.
    pub(crate) fn build(&self, number: &'static str, of_port: &'static str) -> CurrentSet {
        let beacon = "systems/beacon/src/lib.rs";
        self.set(&[
            Edit::new(beacon, "BUILD: &str = \"1\"", number),
            Edit::new("systems/port/src/lib.rs", "\"build 1\"", of_port),
        ])
    }
}

/// Starts the App on a store with `set`, where its beacon writes to `lines` and it listens on `port`.
pub(crate) fn harbour(set: &CurrentSet, lines: &Path, port: u16, saved: Option<&Path>) -> Running {
    let store = Rc::new(TempDir::new().unwrap());
    put(store.path(), set);
    switch(store.path(), set);
    let mut program = Program::new(program())
        .with("KEYWAY_STORE", store.path())
        .with("HARBOUR_LINES", lines)
        .with("HARBOUR_PORT", port.to_string());
    if let Some(saved) = saved {
        program = program.with("KEYWAY_RESTORE", saved);
    }
    Running::new(program.start(), store)
}

/// A port that was free a moment ago.
pub(crate) fn free_port() -> u16 {
    let socket = TcpListener::bind("127.0.0.1:0").unwrap();
    socket.local_addr().unwrap().port()
}

fn program() -> PathBuf {
    scratch().join(format!("harbour-as-built{EXE_SUFFIX}"))
}
