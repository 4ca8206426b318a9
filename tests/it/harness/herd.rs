//! The fixture `herd`, built again and again.
use std::env::consts::EXE_SUFFIX;
use std::fs;
use std::sync::{Mutex, OnceLock, PoisonError};

use keyway::store::CurrentSet;

use super::folders::scratch;
use super::relay::{publish_and_read, publish_with_program};
use super::{Edit, Program, Running, Workspace};

/// The modules of the App.
const MODULES: [&str; 3] = ["systems-ecs", "systems-ecs-simple", "systems-herd"];

/// An App that holds a World, whose modules are published in as many builds as the test asks for.
#[derive(Debug)]
pub(crate) struct Herd {
    /// Changed by one test at a time.
    workspace: Mutex<Workspace>,
    /// The set without edits.
    plain: CurrentSet,
}

impl Herd {
    /// Generates, builds and publishes it at the first call.
    pub(crate) fn built() -> &'static Self {
        static BUILT: OnceLock<Herd> = OnceLock::new();
        BUILT.get_or_init(|| {
            let workspace = Workspace::shared("herd");
            workspace.keyway(&["gen"]).succeeded();
            let (plain, built) = publish_with_program(&workspace, "herd", &MODULES);
            // Later builds replace it.
            fs::copy(built, scratch().join(name())).unwrap();
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

    /// The set of a workspace with edits in the System.
    pub(crate) fn set(&self, edits: &[(&'static str, &'static str)]) -> CurrentSet {
        let edit = |(from, to): &(&'static str, &'static str)| {
            Edit::new("systems/herd/src/lib.rs", from, to)
        };
        self.set_of(&edits.iter().map(edit).collect::<Vec<_>>())
    }

    /// The set of a workspace with edits anywhere.
    pub(crate) fn set_of(&self, edits: &[Edit]) -> CurrentSet {
        let workspace = self
            .workspace
            .lock()
            .unwrap_or_else(PoisonError::into_inner);
        workspace.edited(edits, || publish_and_read(&workspace, "herd", &MODULES))
    }

    /// Starts the App on a store of its own with `set`.
    pub(crate) fn start(&self, set: &CurrentSet) -> Running {
        Running::on(Program::new(scratch().join(name())), set)
    }
}

fn name() -> String {
    format!("herd-as-built{EXE_SUFFIX}")
}
