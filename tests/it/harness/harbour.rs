//! The fixture `harbour`, built again and again.
use std::env::consts::EXE_SUFFIX;
use std::fs;
use std::net::TcpListener;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, OnceLock, PoisonError};

use keyway::store::CurrentSet;

use super::folders::scratch;
use super::relay::{publish_and_read, publish_with_program};
use super::{Edit, Program, Running, Workspace};

/// The modules of the App.
const MODULES: [&str; 10] = [
    "systems-beacon",
    "systems-beacon-spare",
    "systems-crew",
    "systems-crew-spare",
    "systems-port",
    "systems-port-spare",
    "systems-tug",
    "systems-tug-spare",
    "systems-vault",
    "systems-vault-spare",
];

/// Another build of each module.
const SECOND: [Edit; 10] = [
    Edit::new("systems/beacon/src/lib.rs", "\"1\"", "\"2\""),
    Edit::new("systems/crew/src/lib.rs", "\"1\"", "\"2\""),
    Edit::new("systems/tug/src/lib.rs", "\"1\"", "\"2\""),
    Edit::new("systems/vault/src/lib.rs", "\"1\"", "\"2\""),
    Edit::new("systems/port/src/lib.rs", "\"build 1\"", "\"build 2\""),
    Edit::new(
        "systems/beacon-spare/src/lib.rs",
        "\"spare\"",
        "\"spare 2\"",
    ),
    Edit::new("systems/crew-spare/src/lib.rs", "\"spare\"", "\"spare 2\""),
    Edit::new("systems/tug-spare/src/lib.rs", "\"spare\"", "\"spare 2\""),
    Edit::new("systems/vault-spare/src/lib.rs", "\"spare\"", "\"spare 2\""),
    Edit::new(
        "systems/port-spare/src/lib.rs",
        "\"build spare\"",
        "\"build spare 2\"",
    ),
];

/// A beacon that cannot restore what the others save.
const UNFIT: [Edit; 6] = [
    Edit::new("systems/beacon/src/lib.rs", "next: u64", "next: String"),
    Edit::new(
        "systems/beacon/src/lib.rs",
        "next: 1",
        "next: String::new()",
    ),
    Edit::new(
        "systems/beacon/src/lib.rs",
        "Worker::start(self.next)?",
        "Worker::start(self.next.len() as u64)?",
    ),
    Edit::new(
        "systems/beacon/src/lib.rs",
        "self.next = worker.halt()",
        "self.next = worker.halt().to_string()",
    ),
    Edit::new(
        "systems/beacon/src/lib.rs",
        "Worker::start(self.next).ok()",
        "Worker::start(0).ok()",
    ),
    Edit::new(
        "systems/beacon/src/lib.rs",
        "map_or(self.next, Worker::next) - 1",
        "map_or(0, Worker::next)",
    ),
];

/// An App whose modules hold a thread, a socket, a database, a thread pool and a child process, published in as many builds as
/// the test asks for.
#[derive(Debug)]
pub(crate) struct Harbour {
    /// Changed by one test at a time.
    workspace: Mutex<Workspace>,
    /// The set without edits.
    plain: CurrentSet,
    second: OnceLock<CurrentSet>,
    unfit: OnceLock<CurrentSet>,
}

impl Harbour {
    /// Generates, builds and publishes it at the first call.
    pub(crate) fn built() -> &'static Self {
        static BUILT: OnceLock<Harbour> = OnceLock::new();
        BUILT.get_or_init(|| {
            let workspace = Workspace::shared("harbour");
            workspace.keyway(&["gen"]).succeeded();
            let (plain, built) = publish_with_program(&workspace, "harbour", &MODULES);
            // Later builds replace it.
            fs::copy(built, program()).unwrap();
            Self {
                workspace: Mutex::new(workspace),
                plain,
                second: OnceLock::new(),
                unfit: OnceLock::new(),
            }
        })
    }

    /// The set without edits.
    pub(crate) fn plain(&self) -> &CurrentSet {
        &self.plain
    }

    /// The set in which each module is another build, with `2` in the place of `1`, and `spare 2` in that of `spare`.
    pub(crate) fn second(&self) -> &CurrentSet {
        self.second.get_or_init(|| self.set(&SECOND))
    }

    /// That set, with a beacon that cannot restore what the one without edits has saved.
    pub(crate) fn unfit(&self) -> &CurrentSet {
        self.unfit
            .get_or_init(|| self.set(&[&SECOND[..], &UNFIT].concat()))
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

/// Starts the App on a store with `set`, where its beacon writes to `lines` and it listens on `port`. Its database is the file
/// `vault` beside `lines`.
pub(crate) fn harbour(set: &CurrentSet, lines: &Path, port: u16, saved: Option<&Path>) -> Running {
    let mut program = Program::new(program())
        .with("HARBOUR_LINES", lines)
        .with("HARBOUR_VAULT", lines.with_file_name("vault"))
        .with("HARBOUR_PORT", port.to_string());
    if let Some(saved) = saved {
        program = program.with("KEYWAY_RESTORE", saved);
    }
    Running::on(program, set)
}

/// What is in the database beside `lines`, as another process sees it.
pub(crate) fn harbour_records(lines: &Path) -> String {
    let program = Program::new(program()).with("HARBOUR_VAULT", lines.with_file_name("vault"));
    let said = program.run(&["records"]).succeeded().stdout;
    said.trim_end().to_owned()
}

/// A port that was free a moment ago.
pub(crate) fn free_port() -> u16 {
    let socket = TcpListener::bind("127.0.0.1:0").unwrap();
    socket.local_addr().unwrap().port()
}

fn program() -> PathBuf {
    scratch().join(format!("harbour-as-built{EXE_SUFFIX}"))
}
