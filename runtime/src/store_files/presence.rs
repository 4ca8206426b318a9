//! `Presence`, the lock by which tools see that an App runs.
use std::fs::{self, File, TryLockError};
use std::io;
use std::path::{Path, PathBuf};

use super::{Store, StoreError};
use crate::identity::RunId;

/// The lock on the file `live/<pid>-<run>.lock`, or on that of a launcher, which the system lets go when the App ends, however that happens. Unlike
/// a process id the lock is never somebody else's, and means the same inside and outside of a container.
#[derive(Debug)]
pub(crate) struct Presence {
    path: PathBuf,
    _file: File,
}

impl Presence {
    /// Makes the file and locks it.
    ///
    /// # Errors
    /// If the file cannot be made. A file system without locks is fine: tools go by the process id there.
    pub(crate) fn take(store: &Store, pid: u32, run: &RunId) -> Result<Self, StoreError> {
        Self::take_at(store.presence_path(pid, run))
    }

    /// Makes the file at `path`, such as that of a launcher, and locks it.
    ///
    /// # Errors
    /// If the file cannot be made.
    pub(crate) fn take_at(path: PathBuf) -> Result<Self, StoreError> {
        let unwritable = |source| StoreError::Unwritable {
            path: path.clone(),
            source,
        };
        let folder = path.parent().unwrap_or(Path::new("."));
        fs::create_dir_all(folder).map_err(unwritable)?;
        let mut options = File::options();
        let options = options.create(true).truncate(false).read(true).write(true);
        let file = options.open(&path).map_err(unwritable)?;
        match file.lock() {
            Err(error) if !is_without_locks(&error) => Err(unwritable(error)),
            _ => Ok(Self { path, _file: file }),
        }
    }

    /// Whether the file is still there: a store may be removed while an App runs.
    pub(crate) fn is_visible(&self) -> bool {
        self.path.exists()
    }

    /// Removes the file of this run and gives up its lock.
    pub(crate) fn end(self) {
        // A file that stays has no lock, and tools remove it.
        let _ = fs::remove_file(&self.path);
    }
}

impl Store {
    /// Path of the file that an App keeps locked while it runs.
    #[must_use]
    pub fn presence_path(&self, pid: u32, run: &RunId) -> PathBuf {
        self.live_folder().join(format!("{pid}-{run}.lock"))
    }

    /// Whether the App of that run still runs; `None` if the file system has no locks that would tell.
    #[must_use]
    pub fn is_running(&self, pid: u32, run: &RunId) -> Option<bool> {
        is_locked(&self.presence_path(pid, run))
    }
}

/// Whether a process holds the lock at `path`; `None` if the file system has no locks that would tell.
pub(crate) fn is_locked(path: &Path) -> Option<bool> {
    let file = match File::open(path) {
        Ok(file) => file,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Some(false),
        Err(_) => return None,
    };
    match file.try_lock_shared() {
        Ok(()) => Some(false),
        Err(TryLockError::WouldBlock) => Some(true),
        Err(TryLockError::Error(_)) => None,
    }
}

fn is_without_locks(error: &io::Error) -> bool {
    error.kind() == io::ErrorKind::Unsupported
}

#[cfg(test)]
mod tests {
    use super::Presence;
    use crate::identity::RunId;
    use crate::store_files::Store;

    #[test]
    fn an_app_runs_as_long_as_it_holds_its_lock() {
        let folder = tempfile::tempdir().expect("a folder");
        let store = Store::new(folder.path());
        let run = RunId::random();
        assert_eq!(store.is_running(7, &run), Some(false));
        let presence = Presence::take(&store, 7, &run).expect("the folder is writable");
        assert_eq!(store.is_running(7, &run), Some(true));
        // The same process id of another start, or of another container, is another App.
        assert_eq!(store.is_running(7, &RunId::random()), Some(false));
        drop(presence);
        assert_eq!(store.is_running(7, &run), Some(false));
        let presence = Presence::take(&store, 7, &run).expect("the folder is writable");
        assert!(presence.is_visible());
        presence.end();
        assert!(!store.presence_path(7, &run).exists());
    }
}
