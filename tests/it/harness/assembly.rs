//! The fixture `assembly`, built.
use std::env::consts::EXE_SUFFIX;
use std::path::PathBuf;
use std::sync::OnceLock;

use super::folders::target;
use super::{Program, Ran, Workspace};

/// The App with one case of everything, built once as a host of dylibs and once with everything linked.
#[derive(Debug)]
pub(crate) struct Assembly {
    workspace: Workspace,
    hosted: PathBuf,
    linked: PathBuf,
}

impl Assembly {
    /// Generates, builds and publishes it at the first call.
    pub(crate) fn built() -> &'static Self {
        static BUILT: OnceLock<Assembly> = OnceLock::new();
        BUILT.get_or_init(|| {
            let workspace = Workspace::shared("assembly");
            workspace.keyway(&["gen"]).succeeded();
            workspace.keyway(&["build-modules", "assembly"]).succeeded();
            workspace
                .keyway(&["run", "assembly", "--static"])
                .ended_with(7);
            Self {
                workspace,
                hosted: program("hosted"),
                linked: program("static"),
            }
        })
    }

    pub(crate) fn workspace(&self) -> &Workspace {
        &self.workspace
    }

    /// Runs it with its modules loaded.
    pub(crate) fn hosted(&self) -> Ran {
        run(&self.hosted)
    }

    /// Runs it with its modules linked.
    pub(crate) fn linked(&self) -> Ran {
        run(&self.linked)
    }
}

/// Where the program of a variant is built.
fn program(variant: &str) -> PathBuf {
    let folder = target().join("keyway").join(variant).join("debug");
    folder.join(format!("assembly{EXE_SUFFIX}"))
}

fn run(executable: &PathBuf) -> Ran {
    let program = Program::new(executable).with("KEYWAY_STORE", target().join("keyway/debug"));
    program.with("CLOCK_PANICS", "1").run(&[])
}
