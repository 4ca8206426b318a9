//! `Stamp`.

use std::fs;
use std::path::Path;
use std::time::SystemTime;

/// Time and size of a file, which tell cheaply whether it may have changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Stamp {
    /// Time of the last modification.
    pub modified: SystemTime,
    /// Size of the file in bytes.
    pub size: u64,
}

impl Stamp {
    /// Reads the stamp of a file; `None` if it is no file or cannot be accessed.
    #[must_use]
    pub(crate) fn of(path: &Path) -> Option<Self> {
        let file = fs::metadata(path).ok()?;
        let modified = file.modified().ok()?;
        file.is_file().then_some(Self {
            modified,
            size: file.len(),
        })
    }
}
