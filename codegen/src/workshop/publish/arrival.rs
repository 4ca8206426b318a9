//! `Arrival`, a set of builds that comes into a store from elsewhere.

use std::fs;
use std::io;

use keyway::store::Store;

use super::current::exchange;
use super::lock::StoreLock;
use super::{NewFile, PublishError};
use crate::workshop::Progress;

/// A set of builds on its way into a store: whoever has begun one puts the files of all builds to their final names, by
/// [`NewFile`], and then makes the set current as a whole. An end before that leaves the set that was current, and files that no set
/// names. `gc` is kept away as long.
#[derive(Debug)]
pub struct Arrival {
    store: Store,
    _lock: StoreLock,
}

impl Arrival {
    /// Begins one; makes the folder of the store if it is not there. Waits while `gc` runs, and says so on `progress`.
    ///
    /// # Errors
    /// If the store cannot be locked.
    pub fn begin(store: &Store, progress: &Progress) -> Result<Self, PublishError> {
        Ok(Self {
            store: store.clone(),
            _lock: StoreLock::for_publisher(store, progress)?,
        })
    }

    /// Makes the set in `text` current, byte for byte, in place of the whole one before, with `signature` as the content of the
    /// file beside it that [`SIGNATURE`](Self::SIGNATURE) names. Returns whether anything has changed.
    ///
    /// # Errors
    /// If a file cannot be written.
    pub fn finish(self, text: &str, signature: Option<&[u8]>) -> Result<bool, PublishError> {
        let path = self.store.root().join(Self::SIGNATURE);
        let before = fs::read(&path).ok();
        if let Some(signature) = signature
            && before.as_deref() != Some(signature)
        {
            let mut file = NewFile::beside(&path)?;
            file.write(signature)?;
            file.place()?;
        }
        let has_changed = exchange(&self.store, text)?;
        if signature.is_none() && before.is_some() {
            remove(&path).map_err(|source| PublishError::Write { path, source })?;
        }
        Ok(has_changed || before.as_deref() != signature)
    }

    /// Name of the file beside `current.toml` that holds the signature of a set, if it has one.
    pub const SIGNATURE: &str = "current.toml.minisig";
}

fn remove(path: &std::path::Path) -> io::Result<()> {
    match fs::remove_file(path) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(()),
        removed => removed,
    }
}
