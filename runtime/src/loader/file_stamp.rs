//! Whether a library is the one that its manifest speaks of, and still the one that was looked at.
use std::fs::{self, File};
use std::io;
use std::path::Path;
use std::time::SystemTime;

use super::LoadError;
use crate::identity::Digest;
use crate::store_files::{Manifest, StoreError};

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

/// Finds whether a library has the bytes that its manifest speaks of, and gives what the file was before they were read: one that is replaced in between differs at the load.
pub(super) fn check_bytes(path: &Path, manifest: &Manifest) -> Result<FileStamp, LoadError> {
    let unreadable = |source| StoreError::Unreadable {
        path: path.to_owned(),
        source,
    };
    let stamp = FileStamp::of(path).map_err(unreadable)?;
    check_size(path, manifest, stamp.length())?;
    let file = File::open(path).map_err(unreadable)?;
    let (digest, read) = Digest::read(file).map_err(unreadable)?;
    check_size(path, manifest, read)?;
    if digest != manifest.digest {
        return Err(LoadError::Digest {
            path: path.to_owned(),
            expected: manifest.digest.short().to_owned(),
            found: digest.short().to_owned(),
        });
    }
    Ok(stamp)
}

fn check_size(path: &Path, manifest: &Manifest, found: u64) -> Result<(), LoadError> {
    if found == 0 {
        return Err(LoadError::Empty {
            path: path.to_owned(),
        });
    }
    if found != manifest.size {
        return Err(LoadError::Size {
            path: path.to_owned(),
            expected: manifest.size,
            found,
        });
    }
    Ok(())
}
