//! `StoreLock`, which keeps `gc` and publishers apart.

use std::fs::{self, File};
use std::io;
use std::path::PathBuf;

use keyway::store::Store;

/// A lock on a store, held until it is dropped or its process ends. Publishers share it; `gc` holds it exclusively.
#[derive(Debug)]
pub(crate) struct StoreLock {
    _file: File,
}

impl StoreLock {
    /// Locks the store for a publisher; waits while `gc` runs.
    pub(crate) fn shared(store: &Store) -> io::Result<Self> {
        let file = open(store)?;
        accept_unsupported(file.lock_shared())?;
        Ok(Self { _file: file })
    }

    /// Locks the store for `gc`; waits until nobody publishes.
    pub(crate) fn exclusive(store: &Store) -> io::Result<Self> {
        let file = open(store)?;
        file.lock()?;
        Ok(Self { _file: file })
    }

    /// Path of the lock file.
    pub(crate) fn path(store: &Store) -> PathBuf {
        store.root().join(".lock")
    }
}

fn open(store: &Store) -> io::Result<File> {
    fs::create_dir_all(store.root())?;
    let mut options = File::options();
    options.create(true).truncate(false).read(true).write(true);
    options.open(StoreLock::path(store))
}

/// Accepts a file system without locks: publishing is safe without one; `gc` refuses to run there.
fn accept_unsupported(locked: io::Result<()>) -> io::Result<()> {
    match locked {
        Err(error) if error.kind() == io::ErrorKind::Unsupported => Ok(()),
        other => other,
    }
}
