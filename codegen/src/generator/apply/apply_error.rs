//! `ApplyError`, a failed read, write or removal.

use std::io;
use std::path::PathBuf;

/// Why the generated files could not be compared or written.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum ApplyError {
    /// A file or folder could not be read.
    #[error("cannot read {}; check its permissions", path.display())]
    Read {
        /// Path of the file or folder.
        path: PathBuf,
        /// Error of the operating system.
        source: io::Error,
    },
    /// A file could not be written.
    #[error("cannot write {}; check the permissions of its folder and the space on the disk", path.display())]
    Write {
        /// Path of the file.
        path: PathBuf,
        /// Error of the operating system.
        source: io::Error,
    },
    /// A file could not be removed.
    #[error("cannot remove {}; remove it by hand", path.display())]
    Remove {
        /// Path of the file.
        path: PathBuf,
        /// Error of the operating system.
        source: io::Error,
    },
}
