//! A library that may be loaded.
use std::path::PathBuf;

use crate::identity::Fingerprint;
use crate::store::{Digest, Manifest};

/// A published library that [`verify`](super::verify) has found fit to be loaded.
#[derive(Clone, Debug)]
pub struct Image {
    pub(super) path: PathBuf,
    pub(super) symbol: String,
    pub(super) contract: Fingerprint,
    pub(super) manifest: Manifest,
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
