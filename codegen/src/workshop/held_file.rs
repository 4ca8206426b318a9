//! `HeldFile`, a lock by which `gc` sees that a process still needs something in the store.

use std::fs::{self, File, TryLockError};
use std::io;
use std::path::{Path, PathBuf};

/// A file that is locked as long as this is there. The system lets the lock go when the process ends, however that happens.
#[derive(Debug)]
pub(crate) struct HeldFile {
    path: PathBuf,
    _file: File,
}

impl HeldFile {
    /// Makes and locks the file. `None` where there can be no lock.
    pub(crate) fn make(path: PathBuf) -> Option<Self> {
        fs::create_dir_all(path.parent()?).ok()?;
        let file = File::create(&path).ok()?;
        file.lock().ok()?;
        Some(Self { path, _file: file })
    }

    /// Whether nobody holds the lock; `false` in doubt.
    ///
    /// # Errors
    /// If the file cannot be opened.
    pub(crate) fn is_free(path: &Path) -> io::Result<bool> {
        Ok(!matches!(
            File::open(path)?.try_lock_shared(),
            Err(TryLockError::WouldBlock | TryLockError::Error(_))
        ))
    }
}

impl Drop for HeldFile {
    fn drop(&mut self) {
        // A file that stays has no lock, and `gc` removes it.
        let _ = fs::remove_file(&self.path);
    }
}
