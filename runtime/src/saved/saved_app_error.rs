//! Why a saved state cannot be read or written.
use std::io;
use std::path::PathBuf;

/// Why a file with the state of an App cannot be read or written.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum SavedAppError {
    /// It is missing or unreadable.
    #[error("cannot read the saved state {}: {source}; check the path, or start without it", path.display())]
    Unreadable {
        /// The file.
        path: PathBuf,
        /// What the system said.
        source: io::Error,
    },
    /// It is no such file, or a damaged one.
    #[error("{} holds no saved state: {reason}; start without it", path.display())]
    Invalid {
        /// The file.
        path: PathBuf,
        /// What is wrong, in one line.
        reason: String,
    },
    /// It was written by another version.
    #[error("the saved state {} has format {found}, this program reads {known}; start without it", path.display())]
    Format {
        /// The file.
        path: PathBuf,
        /// The file's format.
        found: u32,
        /// The format that is read.
        known: u32,
    },
    /// It is of another App.
    #[error("the saved state {} is that of {found}, not of {app}; start without it", path.display())]
    Foreign {
        /// The file.
        path: PathBuf,
        /// Package name of the App that saved it.
        found: String,
        /// Package name of the App that is to take it over.
        app: String,
    },
    /// It cannot be written.
    #[error("cannot write the saved state {}: {source}; see that the folder may be written and the disk is not full", path.display())]
    Unwritable {
        /// The file.
        path: PathBuf,
        /// What the system said.
        source: io::Error,
    },
}
