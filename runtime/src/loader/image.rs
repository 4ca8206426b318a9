//! A library that may be loaded.
use std::path::PathBuf;

use super::FileStamp;
use crate::identity::Fingerprint;
use crate::store::{Digest, Manifest};

/// A published library that [`verify`](super::verify) has found fit to be loaded.
#[derive(Clone, Debug)]
pub struct Image {
    pub(super) path: PathBuf,
    pub(super) symbol: String,
    pub(super) contract: Fingerprint,
    pub(super) manifest: Manifest,
    /// What the file was when its bytes were compared.
    pub(super) stamp: FileStamp,
}

impl Image {
    /// The library.
    #[must_use]
    pub fn path(&self) -> &PathBuf {
        &self.path
    }

    /// Its manifest.
    #[must_use]
    pub fn manifest(&self) -> &Manifest {
        &self.manifest
    }

    /// Digest of the library.
    #[must_use]
    pub fn digest(&self) -> &Digest {
        &self.manifest.digest
    }
}

#[cfg(test)]
impl Image {
    /// An image of no file, for modules that tests write by hand.
    pub(crate) fn by_hand(module: &crate::descriptor::Module, digest: Digest, size: u64) -> Self {
        Self {
            path: PathBuf::new(),
            symbol: String::new(),
            contract: module.provides.fingerprint,
            manifest: Manifest::of(module, digest, size),
            stamp: FileStamp::of(std::path::Path::new("Cargo.toml")).expect("there is a file"),
        }
    }
}
