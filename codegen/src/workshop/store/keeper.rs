//! `Keeper`, the lock by which `gc` sees that a session still needs a saved state.

use std::fs::{self, File, TryLockError};
use std::io;
use std::path::{Path, PathBuf};

/// The lock on a file beside a saved state, as long as a session may start an App with that state. The system lets it go when the
/// session ends, however that happens.
#[derive(Debug)]
pub(crate) struct Keeper {
    path: PathBuf,
    _file: File,
}

impl Keeper {
    /// Keeps the state that is, or is to be, in the file `state`. `None` where there can be no lock, so that `gc` cannot tell.
    pub(crate) fn of(state: &Path) -> Option<Self> {
        let path = lock_path(state);
        fs::create_dir_all(path.parent()?).ok()?;
        let file = File::create(&path).ok()?;
        file.lock().ok()?;
        Some(Self { path, _file: file })
    }

    /// Whether nobody keeps the state in the file `state`; `false` in doubt.
    pub(super) fn has_left(state: &Path) -> bool {
        match File::open(lock_path(state)) {
            Ok(file) => !matches!(
                file.try_lock_shared(),
                Err(TryLockError::WouldBlock | TryLockError::Error(_))
            ),
            Err(error) => error.kind() == io::ErrorKind::NotFound,
        }
    }
}

impl Drop for Keeper {
    fn drop(&mut self) {
        // A file that stays has no lock, and `gc` removes it.
        let _ = fs::remove_file(&self.path);
    }
}

fn lock_path(state: &Path) -> PathBuf {
    state.with_extension("lock")
}
