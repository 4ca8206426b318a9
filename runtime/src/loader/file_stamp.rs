//! `FileStamp`, by which a replaced file is noticed, and the check of a library's bytes.
use std::fs::{self, File};
use std::io;
use std::path::Path;
use std::time::SystemTime;

use super::LoadError;
use crate::identity::Digest;
use crate::store_files::{Manifest, StoreError};

/// Identity of a file on disk; it differs for a file that replaces another under the same path.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct FileStamp {
    length: u64,
    modified: Option<SystemTime>,
    /// Device and inode on Unix; zeros elsewhere.
    place: (u64, u64),
}

impl FileStamp {
    pub(super) fn of(path: &Path) -> io::Result<Self> {
        let metadata = fs::metadata(path)?;
        // Opening a pipe would wait for a writer, and reading a device may never end.
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

/// Compares a library's size and digest with its manifest. Returns the file's stamp from before its bytes were read, so
/// that a file replaced in between is noticed at the load.
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
