//! Whether a library is the one that its manifest speaks of.
use std::fs::File;
use std::path::Path;

use super::{FileStamp, LoadError};
use crate::store::{Digest, Manifest, StoreError};

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
