//! `Supervision`, by which an App ends with the process that started it.

use std::io;
use std::process::Command;

use tempfile::NamedTempFile;

/// A lock that an App follows. When it is dropped, or this process ends in whatever way, the App ends at its next safe point:
/// the system releases the lock.
#[derive(Debug)]
pub(crate) struct Supervision {
    _locked: NamedTempFile,
}

impl Supervision {
    /// Lets the program that `command` starts follow this value.
    ///
    /// # Errors
    /// If the folder for temporary files cannot be written, or has no locks.
    pub(crate) fn of(command: &mut Command) -> io::Result<Self> {
        let file = NamedTempFile::with_prefix("keyway-dev-")?;
        file.as_file().lock()?;
        command.env("KEYWAY_SUPERVISOR", file.path());
        Ok(Self { _locked: file })
    }
}
