//! Whether a file is still the one that was looked at.
use std::fs;
use std::io;
use std::path::Path;
use std::time::SystemTime;

/// What tells a file from one that took its place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct FileStamp {
    length: u64,
    modified: Option<SystemTime>,
    /// Device and inode, where there are such.
    place: (u64, u64),
}

impl FileStamp {
    pub(super) fn of(path: &Path) -> io::Result<Self> {
        let metadata = fs::metadata(path)?;
        // To open a pipe would wait for somebody to write to it, and a device may be endless.
        if !metadata.is_file() {
            return Err(io::Error::other("it is no file"));
        }
        Ok(Self {
            length: metadata.len(),
            modified: metadata.modified().ok(),
            place: place(&metadata),
        })
    }

    /// Size of the file in bytes.
    pub(super) fn length(&self) -> u64 {
        self.length
    }
}

#[cfg(unix)]
fn place(metadata: &fs::Metadata) -> (u64, u64) {
    use std::os::unix::fs::MetadataExt;
    (metadata.dev(), metadata.ino())
}

#[cfg(not(unix))]
fn place(_: &fs::Metadata) -> (u64, u64) {
    (0, 0)
}
