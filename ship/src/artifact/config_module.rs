//! `ConfigModule`.

use keyway::ModuleKind;
use keyway::store::{Digest, Manifest};
use serde::{Deserialize, Serialize};

/// A module of a set, as its config names it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct ConfigModule {
    /// Package name.
    pub(crate) module: String,
    /// System, Plugin, layer or App.
    pub(crate) kind: ModuleKind,
    /// Package version.
    pub(crate) version: String,
    /// Package name of the Core that it implements.
    pub(crate) core: String,
    /// Digest of the library by BLAKE3, which is the file's name in a store.
    pub(crate) digest: Digest,
    /// Size of the library in bytes.
    pub(crate) size: u64,
}

impl From<Manifest> for ConfigModule {
    fn from(manifest: Manifest) -> Self {
        Self {
            module: manifest.module,
            kind: manifest.kind,
            version: manifest.version,
            core: manifest.provides.core,
            digest: manifest.digest,
            size: manifest.size,
        }
    }
}
