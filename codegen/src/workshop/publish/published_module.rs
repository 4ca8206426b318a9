//! `PublishedModule`, one row of a publication.

use keyway::ModuleKind;
use keyway::store::{Digest, Manifest};
use serde::Serialize;

use super::Change;
use crate::workshop::probe::Start;

/// One module of a publication.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct PublishedModule {
    /// Package name of the module.
    pub module: String,
    /// System, Plugin or App.
    pub kind: ModuleKind,
    /// Package version of the module.
    pub version: String,
    /// Package name of the Core that it implements.
    pub core: String,
    /// Digest of the library.
    pub digest: Digest,
    /// Size of the library in bytes.
    pub size: u64,
    /// Whether the build was new to the store.
    pub change: Change,
    /// Outcome of the trial start; `None` if the build was not probed again.
    pub start: Option<Start>,
}

impl PublishedModule {
    pub(super) fn new(manifest: Manifest, change: Change, start: Option<Start>) -> Self {
        Self {
            module: manifest.module,
            kind: manifest.kind,
            version: manifest.version,
            core: manifest.provides.core,
            digest: manifest.digest,
            size: manifest.size,
            change,
            start,
        }
    }
}
