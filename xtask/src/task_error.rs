//! `TaskError`, which gathers the errors of all commands.

use std::io;
use std::path::{Path, PathBuf};

use keyway_codegen::generator::discover::DiscoverError;

/// Why a command of this repository failed.
#[derive(Debug, thiserror::Error)]
pub(crate) enum TaskError {
    /// The workspace cannot be read.
    #[error(transparent)]
    Discover(#[from] DiscoverError),
    /// A file or folder cannot be read or written.
    #[error("cannot read or write {}; check its permissions", path.display())]
    File {
        /// Path of the file or folder.
        path: PathBuf,
        /// Error of the operating system.
        #[source]
        source: io::Error,
    },
    /// A program did not start.
    #[error("cannot start {}; check that it is there and may be executed", program.display())]
    Start {
        /// Path or name of the program.
        program: PathBuf,
        /// Error of the operating system.
        #[source]
        source: io::Error,
    },
    /// A program that is measured did not do its work.
    #[error("{} failed; run it by hand in the folder of the benchmark to see why", program.display())]
    Failed {
        /// Path or name of the program.
        program: PathBuf,
    },
    /// Git does not know a revision.
    #[error(
        "git knows no revision `{revision}` here; `git log` shows those that there are, and a shallow clone gets the rest by `git fetch --unshallow`"
    )]
    NoRevision {
        /// The revision as it was given.
        revision: String,
    },
    /// A benchmark of an older revision prints no rows of figures.
    #[error("`{command}` prints no JSON object with `rows`; leave this benchmark out")]
    NoRows {
        /// The command line.
        command: String,
    },
    /// The workspace has no benchmarks.
    #[error("there is no {}; benchmarks are a workspace of their own in the folder tests/benches/", path.display())]
    NoBenches {
        /// The manifest that is missing.
        path: PathBuf,
    },
}

impl TaskError {
    /// Makes the error of a file or folder that cannot be read or written.
    pub(crate) fn file(path: &Path) -> impl Fn(io::Error) -> Self {
        let path = path.to_owned();
        move |source| Self::File {
            path: path.clone(),
            source,
        }
    }

    /// Makes the error of a program that does not start.
    pub(crate) fn start(program: impl Into<PathBuf>) -> impl Fn(io::Error) -> Self {
        let program = program.into();
        move |source| Self::Start {
            program: program.clone(),
            source,
        }
    }
}
