//! `StoreLock`, which keeps `gc` and publishers apart.

use std::fs::{self, File, TryLockError};
use std::path::PathBuf;
use std::time::{Duration, Instant};
use std::{io, thread};

use keyway::store::Store;

use super::PublishError;
use crate::workshop::Progress;

/// A lock on a store, held until it is dropped or its process ends. Publishers share it; `gc` holds it exclusively.
#[derive(Debug)]
pub(crate) struct StoreLock {
    _file: File,
}

impl StoreLock {
    /// Locks the store for a publisher as [`shared`](Self::shared) does; a wait is told on `progress`.
    ///
    /// # Errors
    /// As those of `shared`, with the path of the lock.
    pub(super) fn for_publisher(store: &Store, progress: &Progress) -> Result<Self, PublishError> {
        let path = Self::path(store);
        let waiting = || progress.say(&format!("waiting for the lock {}", path.display()));
        let locked = Self::shared(store, waiting);
        locked.map_err(|source| PublishError::Lock {
            path: path.clone(),
            source,
        })
    }

    /// Locks the store for a publisher; waits at most ten seconds while `gc` runs. Calls `waiting` once if it has to wait.
    ///
    /// # Errors
    /// If the file cannot be made or locked, or somebody else holds the lock for longer.
    pub(crate) fn shared(store: &Store, waiting: impl FnOnce()) -> io::Result<Self> {
        let file = open(store)?;
        let locked = wait(File::try_lock_shared, &file, PUBLISHER_LIMIT, waiting);
        accept_unsupported(locked)?;
        Ok(Self { _file: file })
    }

    /// Locks the store for `gc`; waits at most a minute until nobody publishes. Calls `waiting` once if it has to wait.
    ///
    /// # Errors
    /// If the file cannot be made or locked, or somebody else holds the lock for longer.
    pub(crate) fn exclusive(store: &Store, waiting: impl FnOnce()) -> io::Result<Self> {
        let file = open(store)?;
        wait(File::try_lock, &file, COLLECTOR_LIMIT, waiting)?;
        Ok(Self { _file: file })
    }

    /// Path of the lock file.
    pub(crate) fn path(store: &Store) -> PathBuf {
        store.root().join(".lock")
    }
}

/// The time that a publisher waits: `gc` takes far less.
const PUBLISHER_LIMIT: Duration = Duration::from_secs(10);

/// The time that `gc` waits: a publisher probes meanwhile.
const COLLECTOR_LIMIT: Duration = Duration::from_secs(60);

/// Tries until `limit` has passed: a process that was stopped holds its lock for ever, and a wait without an end could not be
/// left.
fn wait(
    try_to_lock: fn(&File) -> Result<(), TryLockError>,
    file: &File,
    limit: Duration,
    waiting: impl FnOnce(),
) -> io::Result<()> {
    let began = Instant::now();
    let mut waiting = Some(waiting);
    loop {
        match try_to_lock(file) {
            Ok(()) => return Ok(()),
            Err(TryLockError::Error(error)) => return Err(error),
            Err(TryLockError::WouldBlock) => {}
        }
        if let Some(waiting) = waiting.take() {
            waiting();
        }
        if began.elapsed() >= limit {
            let seconds = limit.as_secs();
            let reason =
                format!("another process has held it for {seconds} s; end that, or try again");
            return Err(io::Error::new(io::ErrorKind::WouldBlock, reason));
        }
        thread::sleep(Duration::from_millis(20));
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

#[cfg(test)]
mod tests {
    use std::cell::Cell;
    use std::fs::File;
    use std::io::ErrorKind;
    use std::time::Duration;

    use keyway::store::Store;

    use super::{StoreLock, open, wait};

    #[test]
    fn a_held_lock_is_told_and_the_wait_ends() {
        let folder = tempfile::tempdir().expect("a folder");
        let store = Store::new(folder.path());
        let told = Cell::new(0);
        let waiting = || told.set(told.get() + 1);
        let held = StoreLock::exclusive(&store, waiting).expect("nobody has it");
        assert_eq!(told.get(), 0);
        let file = open(&store).expect("the folder is writable");
        let limit = Duration::from_millis(50);
        let error = wait(File::try_lock_shared, &file, limit, waiting).expect_err("it is held");
        assert_eq!((error.kind(), told.get()), (ErrorKind::WouldBlock, 1));
        drop(held);
        let shared = StoreLock::shared(&store, waiting).expect("nobody has it");
        let other = StoreLock::shared(&store, waiting).expect("publishers share it");
        drop((shared, other));
        assert_eq!(told.get(), 1);
    }
}
