//! Why a generated file could not be written.

use std::io;
use std::path::PathBuf;

/// Why the files could not be brought up to date.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum ApplyError {
    /// A file or folder could not be read.
    #[error("cannot read {}; check its permissions", path.display())]
    Read {
        /// The file or folder.
        path: PathBuf,
        /// The cause.
        source: io::Error,
    },
    /// A file could not be written.
    #[error("cannot write {}; check the permissions of its folder and the space on the disk", path.display())]
    Write {
        /// The file.
        path: PathBuf,
        /// The cause.
        source: io::Error,
    },
    /// A file could not be removed.
    #[error("cannot remove {}; remove it by hand", path.display())]
    Remove {
        /// The file.
        path: PathBuf,
        /// The cause.
        source: io::Error,
    },
}
