//! Why a running App did not do what it was asked for.

use std::path::PathBuf;

use keyway::store::StoreError;

/// Why a running App did not do what it was asked for.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum ControlError {
    /// The store cannot be read or written.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// Nothing runs.
    #[error("no App runs with modules from {}; start one with `cargo xtask run` or `cargo xtask dev`", store.display())]
    NothingRuns {
        /// The store.
        store: PathBuf,
    },
    /// It is not clear who is meant.
    #[error("several Apps run with modules from {}: {}; name one with --pid", store.display(), running.join(", "))]
    Several {
        /// The store.
        store: PathBuf,
        /// The Apps with their process ids.
        running: Vec<String>,
    },
    /// The process is not one of those.
    #[error("the process {pid} runs no App with modules from {}; those that do: {}", store.display(), listed(running))]
    NotThatOne {
        /// The process id that was given.
        pid: u32,
        /// The store.
        store: PathBuf,
        /// The Apps with their process ids.
        running: Vec<String>,
    },
    /// The App said no.
    #[error("{message}")]
    Refused {
        /// What it said.
        message: String,
    },
    /// The App ended before it answered.
    #[error("{app} ended before it answered; start it again")]
    Ended {
        /// Package name.
        app: String,
    },
    /// The App does not answer.
    #[error(
        "{app} has not answered for {seconds} s; it does so between two frames: is one of them taking long?"
    )]
    Silent {
        /// Package name.
        app: String,
        /// How long it had.
        seconds: u64,
    },
}

fn listed(running: &[String]) -> String {
    if running.is_empty() {
        "none".to_owned()
    } else {
        running.join(", ")
    }
}
