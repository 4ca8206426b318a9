//! `PublishError`, a publication that changed nothing.

use std::io;
use std::path::PathBuf;

use keyway::store::StoreError;

use crate::workshop::probe::ProbeError;
use crate::workshop::sign::KeyError;

/// Why nothing was published; the current set is unchanged.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum PublishError {
    /// Some libraries failed their probe.
    #[error("{}\nnothing was published, the modules published before stay current; correct this and build again", lines(.0))]
    Probe(Vec<ProbeError>),
    /// A library that cargo has built cannot be read.
    #[error("cannot read {}; build again", path.display())]
    Read {
        /// Path of the library.
        path: PathBuf,
        /// Error of the operating system.
        #[source]
        source: io::Error,
    },
    /// A file of the store could not be read again.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// The set cannot be signed.
    #[error(transparent)]
    Key(#[from] KeyError),
    /// The store cannot be locked.
    #[error("cannot lock {}; let the other command end if one runs, and check the permissions of the folder", path.display())]
    Lock {
        /// Path of the lock file.
        path: PathBuf,
        /// Error of the operating system, or that somebody else holds the lock.
        #[source]
        source: io::Error,
    },
    /// A file of the store cannot be written.
    #[error("cannot write {}; check the folder's permissions and the free space", path.display())]
    Write {
        /// Path of the file.
        path: PathBuf,
        /// Error of the operating system.
        #[source]
        source: io::Error,
    },
}

fn lines(errors: &[ProbeError]) -> String {
    let lines: Vec<_> = errors.iter().map(ToString::to_string).collect();
    lines.join("\n")
}
