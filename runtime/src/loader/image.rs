//! `Image`, a verified library, and its copy for a launched App.
use std::fs;
use std::path::{Path, PathBuf};

use super::{FileStamp, LoadError};
use crate::file::write_whole;
use crate::identity::{Digest, Fingerprint};
use crate::store_files::{Manifest, StoreError};

/// A published library that [`verify`](super::verify) accepted.
#[derive(Clone, Debug)]
pub struct Image {
    pub(super) path: PathBuf,
    pub(super) symbol: String,
    pub(super) contract: Fingerprint,
    pub(super) manifest: Manifest,
    /// Stamp of the file when its bytes were compared.
    pub(super) stamp: FileStamp,
}

impl Image {
    /// Path of the library.
    #[must_use]
    pub fn path(&self) -> &PathBuf {
        &self.path
    }

    /// Manifest that the library was verified against.
    #[must_use]
    pub fn manifest(&self) -> &Manifest {
        &self.manifest
    }

    /// Digest of the library.
    #[must_use]
    pub fn digest(&self) -> &Digest {
        &self.manifest.digest
    }

    /// Copies the library into `folder`, so that the system's loader takes the copy for another library.
    ///
    /// # Errors
    /// If the file cannot be read or written, or its content changed since it was verified.
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

#[cfg(test)]
impl Image {
    /// An image of no file, for modules that tests write by hand.
    pub(crate) fn by_hand(module: &crate::module::Module, digest: Digest, size: u64) -> Self {
        Self {
            path: PathBuf::new(),
            symbol: String::new(),
            contract: module.provides.fingerprint,
            manifest: Manifest::of(module, digest, size),
            stamp: FileStamp::of(std::path::Path::new("Cargo.toml")).expect("there is a file"),
        }
    }
}
