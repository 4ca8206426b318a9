//! `RecordingError`.
use std::io;
use std::path::PathBuf;

use thiserror::Error;

/// Why a recording cannot be written or read.
#[derive(Debug, Error)]
#[non_exhaustive]
pub enum RecordingError {
    /// The file cannot be read.
    #[error("cannot read {path}: {source}", path = path.display())]
    Unreadable {
        /// Path of the file.
        path: PathBuf,
        /// What the system says.
        source: io::Error,
    },
    /// The file cannot be written.
    #[error("cannot write {path}: {source}", path = path.display())]
    Unwritable {
        /// Path of the file.
        path: PathBuf,
        /// What the system says.
        source: io::Error,
    },
    /// The file is no recording of this format.
    #[error("{path} is no recording: expected {expected} at its first bytes", path = path.display())]
    Foreign {
        /// Path of the file.
        path: PathBuf,
        /// What was expected.
        expected: String,
    },
    /// The file has the format of another version of Keyway.
    #[error("{path} is a recording of format {found}: expected format {known}, which this version of Keyway reads; record again", path = path.display())]
    Version {
        /// Path of the file.
        path: PathBuf,
        /// Number of the format in the file.
        found: u32,
        /// Number of the format that is read.
        known: u32,
    },
    /// The file is damaged.
    #[error("{path} is damaged at byte {at}: expected {expected}; take another copy, or record again", path = path.display())]
    Damaged {
        /// Path of the file.
        path: PathBuf,
        /// Number of bytes in front of the damage.
        at: usize,
        /// What was expected.
        expected: String,
    },
    /// An argument does not fit the type of today.
    #[error(
        "argument `{name}` of call {call} cannot be read: {reason}; the Core has changed since, so record again"
    )]
    Argument {
        /// Number of the call, counted from 1.
        call: usize,
        /// Name of the argument.
        name: String,
        /// Why it does not fit.
        reason: String,
    },
}
