//! Why sources cannot be watched.

use std::path::PathBuf;

/// Why sources cannot be watched.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum WatchError {
    /// The system gives no notices at all.
    #[error(
        "the system gives no notice of changed files; see whether its limit of watches is reached"
    )]
    Unavailable {
        /// What it said.
        #[source]
        source: notify::Error,
    },
    /// A folder cannot be watched.
    #[error("cannot watch {}; check its permissions and the system's limit of watches", folder.display())]
    Folder {
        /// The folder.
        folder: PathBuf,
        /// What the system said.
        #[source]
        source: notify::Error,
    },
}
