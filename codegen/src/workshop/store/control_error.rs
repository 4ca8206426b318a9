//! `ControlError`, a request that was not carried out.

use std::path::PathBuf;

use keyway::store::{StoreError, command};

/// Why a running App did not carry out a request.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub(crate) enum ControlError {
    /// The store cannot be read or written.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// No App runs with modules from this store.
    #[error("no App runs with modules from {}; start one with {} or {}", store.display(), command("run APP"), command("dev APP"))]
    NothingRuns {
        /// Root folder of the store.
        store: PathBuf,
    },
    /// Several Apps run, and none was named.
    #[error("several Apps run with modules from {}: {}; name one with --pid", store.display(), running.join(", "))]
    Several {
        /// Root folder of the store.
        store: PathBuf,
        /// The Apps with their process ids.
        running: Vec<String>,
    },
    /// The named process is not such an App.
    #[error("the process {pid} runs no App with modules from {}; those that do: {}", store.display(), listed(running))]
    NotThatOne {
        /// The process id that was given.
        pid: u32,
        /// Root folder of the store.
        store: PathBuf,
        /// The Apps with their process ids.
        running: Vec<String>,
    },
    /// The App refused the request.
    #[error("{message}")]
    Refused {
        /// Message of the App.
        message: String,
    },
    /// The App ended before it answered, or before it began.
    #[error("{app} ended before it {}; start it again", match has_begun {
        true => "answered",
        false => "began with the request, so that nothing has changed",
    })]
    Ended {
        /// Package name of the App.
        app: String,
        /// Whether it may have carried the request out.
        has_begun: bool,
    },
    /// The App did not begin in time; the request was withdrawn.
    #[error(
        "{app} has not come to it for {seconds} s, so the request was withdrawn and nothing has changed; it does so between two \
         frames: is one of them taking long?"
    )]
    Silent {
        /// Package name of the App.
        app: String,
        /// Time limit in seconds.
        seconds: u64,
    },
    /// The App began to carry the request out, and has not finished.
    #[error(
        "{app} has begun, but has not finished for {seconds} s; it goes on, and {} shows the outcome",
        command("inspect")
    )]
    Unfinished {
        /// Package name of the App.
        app: String,
        /// Time limit in seconds.
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
