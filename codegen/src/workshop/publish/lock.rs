//! Keeps `gc` away while builds are published.

use std::fs::{self, File};
use std::io;
use std::path::PathBuf;

use keyway::store::Store;

/// A lock on a store, held until it is dropped or its process ends in whatever way. Publishers share it; `gc` has it alone.
#[derive(Debug)]
pub(crate) struct StoreLock {
    _file: File,
}

impl StoreLock {
    /// The lock of one publisher among others; waits while `gc` works.
    pub(crate) fn shared(store: &Store) -> io::Result<Self> {
        let file = open(store)?;
        accept_unsupported(file.lock_shared())?;
        Ok(Self { _file: file })
    }

    /// The lock of `gc`; waits until nobody publishes.
    pub(crate) fn exclusive(store: &Store) -> io::Result<Self> {
        let file = open(store)?;
        file.lock()?;
        Ok(Self { _file: file })
    }

    /// The file that is locked.
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

/// Publishing is safe without a lock on a file system that has none; there `gc` refuses to work.
fn accept_unsupported(locked: io::Result<()>) -> io::Result<()> {
    match locked {
        Err(error) if error.kind() == io::ErrorKind::Unsupported => Ok(()),
        other => other,
    }
}
