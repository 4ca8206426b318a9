//! Why the sources cannot be read.

use std::io;
use std::path::PathBuf;

/// Why the sources of a repository cannot be read or written.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum ReadingError {
    /// A file or folder cannot be read.
    #[error("cannot read {}; check its permissions", path.display())]
    Unreadable {
        /// The file or folder.
        path: PathBuf,
        /// What the system said.
        #[source]
        source: io::Error,
    },
    /// A page cannot be written.
    #[error("cannot write {}; check its permissions", path.display())]
    Unwritable {
        /// The file.
        path: PathBuf,
        /// What the system said.
        #[source]
        source: io::Error,
    },
}
