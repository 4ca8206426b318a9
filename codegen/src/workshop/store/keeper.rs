//! `Keeper`, the lock by which `gc` sees that a session still needs a saved state.

use std::io;
use std::path::{Path, PathBuf};

use crate::workshop::held_file::HeldFile;

/// The lock on a file beside a saved state, as long as a session may start an App with that state.
#[derive(Debug)]
pub(crate) struct Keeper {
    _file: HeldFile,
}

impl Keeper {
    /// Keeps the state that is, or is to be, in the file `state`. `None` where there can be no lock, so that `gc` cannot tell.
    pub(crate) fn of(state: &Path) -> Option<Self> {
        let _file = HeldFile::make(lock_path(state))?;
        Some(Self { _file })
    }

    /// Whether nobody keeps the state in the file `state`; `false` in doubt.
    pub(super) fn has_left(state: &Path) -> bool {
        let is_free = HeldFile::is_free(&lock_path(state));
        is_free.unwrap_or_else(|error| error.kind() == io::ErrorKind::NotFound)
    }
}

fn lock_path(state: &Path) -> PathBuf {
    state.with_extension("lock")
}
