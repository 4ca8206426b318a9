//! `BundleError`.

use std::io;
use std::path::PathBuf;

use keyway::store::{StoreError, command};

use super::BundleFile;
use crate::workshop::publish::PublishError;
use crate::workshop::sign::KeyError;

/// Why a bundle cannot be made or read.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum BundleError {
    /// The folder has files of somebody.
    #[error("{} is no bundle and not empty, and is left as it is; name another folder with -o", path.display())]
    Occupied {
        /// The folder.
        path: PathBuf,
    },
    /// The folder has no `bundle.toml`.
    #[error("{} has no {}, so it is no bundle; name a folder or archive that {} has made", path.display(), BundleFile::NAME, command("bundle"))]
    NoBundle {
        /// The folder.
        path: PathBuf,
    },
    /// `bundle.toml` cannot be understood.
    #[error("{} is not of this version's format: {reason}; make the bundle again, or check it with the version that made it", path.display())]
    Unreadable {
        /// Path of the file.
        path: PathBuf,
        /// What is wrong, with the line.
        reason: String,
    },
    /// A file or folder cannot be read or written.
    #[error("cannot read or write {}; check its permissions and the room on the disk", path.display())]
    File {
        /// Path of the file or folder.
        path: PathBuf,
        /// Error of the operating system.
        #[source]
        source: io::Error,
    },
    /// The file is no archive that can be unpacked.
    #[error("{} is no archive of a bundle, or was cut off: copy it again, or name the folder of the bundle", path.display())]
    NoArchive {
        /// The file.
        path: PathBuf,
        /// What is wrong with it.
        #[source]
        source: io::Error,
    },
    /// The time that an archive is to have is no number.
    #[error("SOURCE_DATE_EPOCH is {value:?}; give it the seconds since 1970, or leave it out")]
    Time {
        /// Value of the variable.
        value: String,
    },
    /// The program that separates debug information did not start.
    #[error("cannot start {}, which puts debug information into files of its own; install it (binutils has it), name another by OBJCOPY, or keep the information in place with --keep-debug", program.display())]
    NoObjcopy {
        /// Name or path of the program.
        program: PathBuf,
        /// Error of the operating system.
        #[source]
        source: io::Error,
    },
    /// The program that separates debug information failed.
    #[error("{} could not strip {}: {message}", program.display(), path.display())]
    Objcopy {
        /// Name or path of the program.
        program: PathBuf,
        /// The file.
        path: PathBuf,
        /// What the program said.
        message: String,
    },
    /// The stripped libraries cannot be published.
    #[error(transparent)]
    Publish(#[from] PublishError),
    /// The set cannot be signed.
    #[error(transparent)]
    Key(#[from] KeyError),
    /// The store of the bundle cannot be read or written.
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl BundleError {
    /// Makes the error of a file or folder.
    pub(super) fn file(path: impl Into<PathBuf>) -> impl FnOnce(io::Error) -> Self {
        let path = path.into();
        move |source| Self::File { path, source }
    }
}
