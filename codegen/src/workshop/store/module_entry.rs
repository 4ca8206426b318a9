//! `ModuleEntry`, one row of an overview.

use std::fs;

use keyway::ModuleKind;
use keyway::store::{Digest, Store, StoreError};
use serde::Serialize;

/// The current build of a module.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub(crate) struct ModuleEntry {
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
    /// Why the build is quarantined, if it is.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub quarantined: Option<String>,
    /// Number of the module's builds in the store, this one included.
    pub builds: usize,
}

impl ModuleEntry {
    pub(super) fn new(store: &Store, module: &str, digest: &Digest) -> Result<Self, StoreError> {
        let manifest = store.manifest(module, digest)?;
        let quarantine = store.quarantine().unwrap_or_default();
        let entry = quarantine.find(module, digest);
        Ok(Self {
            module: manifest.module,
            kind: manifest.kind,
            version: manifest.version,
            core: manifest.provides.core,
            digest: manifest.digest,
            size: manifest.size,
            quarantined: entry.map(|entry| entry.reason.clone()),
            builds: digests(store, module).len(),
        })
    }
}

/// The digests of all builds that the store keeps of a module, sorted.
pub(crate) fn digests(store: &Store, module: &str) -> Vec<Digest> {
    let folder = store.root().join(module);
    let files = fs::read_dir(folder).into_iter().flatten().flatten();
    let names = files.filter_map(|file| file.file_name().into_string().ok());
    let mut digests: Vec<_> = names
        .filter_map(|name| Digest::try_from(name.strip_suffix(".toml")?.to_owned()).ok())
        .collect();
    digests.sort();
    digests
}
