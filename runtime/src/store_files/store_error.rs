//! `StoreError`, an error that names the file and the remedy.
use std::io;
use std::path::PathBuf;

use crate::command_line::{command, publish_again};

/// Why a store or one of its files cannot be read.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum StoreError {
    /// A file is missing or unreadable.
    #[error("cannot read {}: {source}; {}", path.display(), publish_again())]
    Unreadable {
        /// Path of the file.
        path: PathBuf,
        /// Error of the operating system.
        source: io::Error,
    },
    /// A text file is larger than any that is written.
    #[error("{} has {size} bytes, more than the {limit} that are read; {}", path.display(), publish_again())]
    Oversized {
        /// Path of the file.
        path: PathBuf,
        /// Size of the file in bytes.
        size: u64,
        /// Largest size that is read, in bytes.
        limit: u64,
    },
    /// A text file does not parse as this version's format.
    #[error("{} is not valid: {reason}; {}", path.display(), publish_again())]
    Invalid {
        /// Path of the file.
        path: PathBuf,
        /// The defect, in one line.
        reason: String,
    },
    /// A file was written by another version.
    #[error("{} has format {found}, this host reads {known}; build host and modules with the same version", path.display())]
    Format {
        /// Path of the file.
        path: PathBuf,
        /// Format number in the file.
        found: u32,
        /// Format number that this version reads.
        known: u32,
    },
    /// A file cannot be written.
    #[error("cannot write {}: {source}; see that the folder may be written and the disk is not full", path.display())]
    Unwritable {
        /// Path of the file.
        path: PathBuf,
        /// Error of the operating system.
        source: io::Error,
    },
    /// A file is not written, since it could not be read again.
    #[error("does not write {}: {reason}", path.display())]
    Unfit {
        /// Path of the file.
        path: PathBuf,
        /// The defect of the content, in one line.
        reason: String,
    },
    /// A module is not in the current set.
    #[error("is not published in {}; run {}", store.display(), command("build-modules"))]
    NotPublished {
        /// Package name of the module.
        module: String,
        /// Root folder of the store.
        store: PathBuf,
    },
    /// No store was found.
    #[error("no module store found, looked for {}; run {} or set KEYWAY_STORE", looked.iter().map(|path| path.display().to_string()).collect::<Vec<_>>().join(" and "), command("build-modules"))]
    NotFound {
        /// Folders that were tried.
        looked: Vec<PathBuf>,
    },
}
