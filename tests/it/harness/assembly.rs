//! The fixture `assembly`, built.
use std::path::PathBuf;
use std::sync::OnceLock;

use super::folders::{linked_program, target};
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
            let hosted = workspace.publish("assembly");
            workspace
                .keyway(&["run", "assembly", "--static"])
                .ended_with(7);
            Self {
                workspace,
                hosted,
                linked: linked_program("assembly"),
            }
        })
    }

    pub(crate) fn workspace(&self) -> &Workspace {
        &self.workspace
    }

    /// Runs it with its modules loaded.
    pub(crate) fn hosted(&self) -> Ran {
        program_of(&self.hosted).run(&[])
    }

    /// Runs both, the loaded modules first, with `RUST_BACKTRACE` set.
    pub(crate) fn both_traced(&self) -> [Ran; 2] {
        [&self.hosted, &self.linked].map(|path| {
            let program = program_of(path).with("RUST_BACKTRACE", "1");
            program.run(&[])
        })
    }

    /// Runs it with its modules linked.
    pub(crate) fn linked(&self) -> Ran {
        program_of(&self.linked).run(&[])
    }
}

fn program_of(executable: &PathBuf) -> Program {
    let program = Program::new(executable).with("KEYWAY_STORE", target().join("keyway/debug"));
    program.with("CLOCK_PANICS", "1")
}
