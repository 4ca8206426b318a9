//! `SavedAppError`, an error that names the file.
use std::io;
use std::path::PathBuf;

/// Why a file with the state of an App cannot be read or written.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum SavedAppError {
    /// The file is missing or unreadable.
    #[error("cannot read the saved state {}: {source}; check the path, or start without it", path.display())]
    Unreadable {
        /// Path of the file.
        path: PathBuf,
        /// Error of the operating system.
        source: io::Error,
    },
    /// The file holds something else, or is damaged.
    #[error("{} holds no saved state: {reason}; start without it", path.display())]
    Invalid {
        /// Path of the file.
        path: PathBuf,
        /// The defect, in one line.
        reason: String,
    },
    /// The file was written by another version of this crate.
    #[error("the saved state {} has format {found}, this program reads {known}; start without it", path.display())]
    Format {
        /// Path of the file.
        path: PathBuf,
        /// Format number in the file.
        found: u32,
        /// Format number that this version reads.
        known: u32,
    },
    /// The file holds the state of another App.
    #[error("the saved state {} is that of {found}, not of {app}; start without it", path.display())]
    Foreign {
        /// Path of the file.
        path: PathBuf,
        /// Package name of the App that saved it.
        found: String,
        /// Package name of the App that reads it.
        app: String,
    },
    /// The file cannot be written.
    #[error("cannot write the saved state {}: {source}; see that the folder may be written and the disk is not full", path.display())]
    Unwritable {
        /// Path of the file.
        path: PathBuf,
        /// Error of the operating system.
        source: io::Error,
    },
}
