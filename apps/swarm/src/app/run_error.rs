//! `RunError`.

use std::io;
use std::path::PathBuf;

use app_console::OutputError;
use core_ecs::LoadError;
use core_swarm::SwarmError;
use keyway::Fault;
use keyway::store::StoreError;

/// Why a run ends early.
#[derive(Debug, thiserror::Error)]
pub(super) enum RunError {
    /// The swarm cannot live.
    #[error("{0}")]
    Swarm(#[from] SwarmError),
    /// A module faults again and again.
    #[error("{0}; correct {module} and run again", module = .0.module)]
    Fault(Fault),
    /// A file cannot be read or written.
    #[error("{}: {source}; give a file that can be {what}", path.display())]
    File {
        /// Path as it was given.
        path: PathBuf,
        /// What it is to be.
        what: &'static str,
        /// What the operating system says.
        source: io::Error,
    },
    /// A file is no saved swarm.
    #[error("{}: {source}", path.display())]
    Load {
        /// Path of the saved swarm.
        path: PathBuf,
        /// What is wrong with it.
        source: LoadError,
    },
    /// The ECS that was asked for does not take its seat.
    #[error("`{name}` does not keep the world: {reason}")]
    Ecs {
        /// Package of the module.
        name: String,
        /// Why, and what to do.
        reason: String,
    },
    /// The store cannot be written.
    #[error("{0}")]
    Store(#[from] StoreError),
    /// The outcome cannot be told.
    #[error("{0}")]
    Output(#[from] OutputError),
}
