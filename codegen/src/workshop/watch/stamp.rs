//! When and how large a file is.

use std::fs;
use std::path::Path;
use std::time::SystemTime;

/// What tells cheaply that a file may have changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stamp {
    /// Time of the last change.
    pub modified: SystemTime,
    /// Size in bytes.
    pub size: u64,
}

impl Stamp {
    /// The stamp of a file; `None` if it is none or cannot be looked at.
    #[must_use]
    pub fn of(path: &Path) -> Option<Self> {
        let file = fs::metadata(path).ok()?;
        let modified = file.modified().ok()?;
        file.is_file().then_some(Self {
            modified,
            size: file.len(),
        })
    }
}
