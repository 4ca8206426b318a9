//! Why a store or one of its files cannot be read.
use std::io;
use std::path::PathBuf;

/// Why a store or one of its files cannot be read.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum StoreError {
    /// A file is missing or unreadable.
    #[error("cannot read {}: {source}; run `cargo xtask build-modules` to publish it again", path.display())]
    Unreadable {
        /// The file.
        path: PathBuf,
        /// What the system said.
        source: io::Error,
    },
    /// A text file is longer than any that is written.
    #[error("{} has {size} bytes, more than the {limit} that are read; run `cargo xtask build-modules` to publish it again", path.display())]
    Oversized {
        /// The file.
        path: PathBuf,
        /// Its size in bytes.
        size: u64,
        /// The limit in bytes.
        limit: u64,
    },
    /// A text file has another form than this version reads.
    #[error("{} is not valid: {reason}; run `cargo xtask build-modules` to publish it again", path.display())]
    Invalid {
        /// The file.
        path: PathBuf,
        /// What is wrong, in one line.
        reason: String,
    },
    /// A file was written by another version.
    #[error("{} has format {found}, this host reads {known}; build host and modules with the same version", path.display())]
    Format {
        /// The file.
        path: PathBuf,
        /// The file's format.
        found: u32,
        /// The format that is read.
        known: u32,
    },
    /// A file cannot be written.
    #[error("cannot write {}: {source}; see that the folder may be written and the disk is not full", path.display())]
    Unwritable {
        /// The file.
        path: PathBuf,
        /// What the system said.
        source: io::Error,
    },
    /// A module is not in the current set.
    #[error("is not published in {}; run `cargo xtask build-modules`", store.display())]
    NotPublished {
        /// Package name.
        module: String,
        /// The store.
        store: PathBuf,
    },
    /// No store was found.
    #[error("no module store found, looked for {}; run `cargo xtask build-modules` or set KEYWAY_STORE", looked.iter().map(|path| path.display().to_string()).collect::<Vec<_>>().join(" and "))]
    NotFound {
        /// Where it was looked for.
        looked: Vec<PathBuf>,
    },
}
