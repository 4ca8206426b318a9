//! `OnlyOne`.

use std::fs::{self, File, TryLockError};
use std::io::ErrorKind;

use keyway::store::Store;

use crate::ship_error::ShipError;

/// The lock by which a store has one follower at a time: two would take each other's sets for those of a user. The system gives it
/// free when the process ends, however that happens.
pub(super) struct OnlyOne {
    _file: File,
}

impl OnlyOne {
    /// Takes the lock.
    ///
    /// # Errors
    /// If another follower has it, or its file cannot be made. Where the file system has no locks nobody is kept out.
    pub(super) fn take(store: &Store) -> Result<Self, ShipError> {
        let path = store.root().join("follow.lock");
        fs::create_dir_all(store.root()).map_err(ShipError::file(store.root()))?;
        let mut options = File::options();
        let options = options.create(true).truncate(false).write(true);
        let file = options.open(&path).map_err(ShipError::file(&path))?;
        match file.try_lock() {
            Ok(()) => Ok(Self { _file: file }),
            Err(TryLockError::WouldBlock) => Err(ShipError::Followed { path }),
            Err(TryLockError::Error(error)) if error.kind() == ErrorKind::Unsupported => {
                Ok(Self { _file: file })
            }
            Err(TryLockError::Error(error)) => Err(ShipError::file(&path)(error)),
        }
    }
}
