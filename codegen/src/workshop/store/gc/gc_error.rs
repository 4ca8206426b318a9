//! Why nothing was removed.

use std::io;
use std::path::PathBuf;

/// Why nothing, or not all, was removed.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum GcError {
    /// There is no store.
    #[error("there is no store in {}; `cargo xtask build-modules` makes one", path.display())]
    NoStore {
        /// Where it would be.
        path: PathBuf,
    },
    /// The store cannot be locked.
    #[error("cannot lock {}; check the folder's permissions", path.display())]
    Lock {
        /// The lock file.
        path: PathBuf,
        /// What the system said.
        #[source]
        source: io::Error,
    },
    /// A set that is to be kept, or the report of an App, cannot be read, so that it is unknown what is needed.
    #[error("{} cannot be read ({reason}), so it is unknown which builds it needs; {advice}", path.display())]
    Unknown {
        /// The file.
        path: PathBuf,
        /// What is wrong with it.
        reason: String,
        /// What to do.
        advice: &'static str,
    },
    /// A file cannot be removed.
    #[error("cannot remove {}; check the folder's permissions", path.display())]
    Remove {
        /// The file.
        path: PathBuf,
        /// What the system said.
        #[source]
        source: io::Error,
    },
}
