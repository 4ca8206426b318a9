//! `GcError`, a collection that stopped.

use std::io;
use std::path::PathBuf;

use keyway::store::command;

/// Why nothing, or not all, was removed.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub(crate) enum GcError {
    /// There is no store.
    #[error("there is no store in {}; {} makes one", path.display(), command("build-modules"))]
    NoStore {
        /// Path at which the store was expected.
        path: PathBuf,
    },
    /// The store cannot be locked.
    #[error("cannot lock {}; let the other command end if one runs, and check the permissions of the folder", path.display())]
    Lock {
        /// Path of the lock file.
        path: PathBuf,
        /// Error of the operating system, or that a publisher holds the lock.
        #[source]
        source: io::Error,
    },
    /// A set to be kept, or the live report of an App, cannot be read, so that the needed builds are unknown.
    #[error("{} cannot be read ({reason}), so it is unknown which builds it needs; {advice}", path.display())]
    Unknown {
        /// Path of the file.
        path: PathBuf,
        /// The defect of the file.
        reason: String,
        /// Remedy as the end of the message.
        advice: String,
    },
    /// A file cannot be removed.
    #[error("cannot remove {}; check the folder's permissions", path.display())]
    Remove {
        /// Path of the file.
        path: PathBuf,
        /// Error of the operating system.
        #[source]
        source: io::Error,
    },
}
