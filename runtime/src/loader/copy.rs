//! A verified library under another name.
use std::fs;
use std::path::Path;

use super::{FileStamp, Image, LoadError};
use crate::store::{Digest, StoreError, write_whole};

impl Image {
    /// The same image in a file of its own in `folder`.
    ///
    /// # Errors
    /// If the file cannot be read or written, or holds other bytes by now.
    pub(crate) fn copied_to(mut self, folder: &Path) -> Result<Self, LoadError> {
        let unreadable = |path: &Path, source| StoreError::Unreadable {
            path: path.to_owned(),
            source,
        };
        let bytes = fs::read(&self.path).map_err(|source| unreadable(&self.path, source))?;
        if Digest::of(&bytes) != self.manifest.digest {
            return Err(LoadError::Replaced { path: self.path });
        }
        let name = self.path.file_name().unwrap_or_default();
        let path = folder.join(&self.manifest.module).join(name);
        write_whole(&path, &bytes).map_err(|source| StoreError::Unwritable {
            path: path.clone(),
            source,
        })?;
        self.stamp = FileStamp::of(&path).map_err(|source| unreadable(&path, source))?;
        self.path = path;
        Ok(self)
    }
}
