//! `PlayError`.

use std::io;
use std::path::PathBuf;
use std::process::ExitStatus;

use keyway::store::{RecordingError, StoreError};

use crate::workshop::compile::BuildError;

/// Why a recording cannot be made, or played.
#[derive(Debug, thiserror::Error)]
pub(crate) enum PlayError {
    /// The recording cannot be read.
    #[error(transparent)]
    Recording(#[from] RecordingError),
    /// The store cannot be read.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// A module that is needed is not in the workspace, or not published.
    #[error("{0}")]
    Missing(String),
    /// The program that plays cannot be built.
    #[error(transparent)]
    Build(#[from] BuildError),
    /// The program refused.
    #[error("{file} cannot be played: {reason}", file = file.display())]
    Refused {
        /// The recording.
        file: PathBuf,
        /// What the program says.
        reason: String,
    },
    /// The program was ended by Ctrl-C, or asked to end.
    #[error("{file} was not played to its end: the program that plays was ended ({status})", file = file.display())]
    Interrupted {
        /// The recording.
        file: PathBuf,
        /// How the program has ended.
        status: ExitStatus,
    },
    /// A file cannot be read or written, or a program cannot be started.
    #[error("cannot use {path}: {source}", path = path.display())]
    File {
        /// Path of the file.
        path: PathBuf,
        /// Error of the operating system.
        source: io::Error,
    },
}
