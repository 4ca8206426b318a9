//! `WatchError`, a failure of the system's file notices.

use std::path::PathBuf;

/// Why sources cannot be watched.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub(crate) enum WatchError {
    /// The system cannot send notices at all.
    #[error(
        "the system gives no notice of changed files; see whether its limit of watches is reached"
    )]
    Unavailable {
        /// Error of the library.
        #[source]
        source: notify::Error,
    },
    /// A folder cannot be watched.
    #[error("cannot watch {}; check its permissions and the system's limit of watches", folder.display())]
    Folder {
        /// Path of the folder.
        folder: PathBuf,
        /// Error of the library.
        #[source]
        source: notify::Error,
    },
}
