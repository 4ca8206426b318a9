//! New builds of one module without a compiler.
use std::fs;
use std::path::PathBuf;

use keyway::store::{CurrentSet, Digest, Manifest, Store};

/// New builds of one module: what follows the last section of a library is read by nobody, but makes it another file.
pub(crate) struct Variants {
    store: Store,
    manifest: Manifest,
    bytes: Vec<u8>,
    made: u32,
}

impl Variants {
    /// Of the current build of `module`.
    ///
    /// # Errors
    /// If it is not published.
    pub(crate) fn new(store: &Store, module: &str) -> Result<Self, String> {
        let set = store.current().map_err(|error| error.to_string())?;
        let digest = set
            .modules
            .get(module)
            .ok_or_else(|| format!("{module} is not published"))?;
        let manifest = store
            .manifest(module, digest)
            .map_err(|error| error.to_string())?;
        let path = store.library_path(module, digest);
        let bytes =
            fs::read(&path).map_err(|error| format!("cannot read {}: {error}", path.display()))?;
        Ok(Self {
            store: store.clone(),
            manifest,
            bytes,
            made: 0,
        })
    }

    pub(crate) fn store(&self) -> &Store {
        &self.store
    }

    /// Puts one more build into the store.
    ///
    /// # Errors
    /// If it cannot be written.
    pub(crate) fn make(&mut self) -> Result<Digest, String> {
        self.made += 1;
        let bytes = [
            &self.bytes[..],
            &self.made.to_le_bytes(),
            &std::process::id().to_le_bytes(),
        ]
        .concat();
        let digest = Digest::of(&bytes);
        let mut manifest = self.manifest.clone();
        manifest.digest = digest.clone();
        manifest.size = bytes.len() as u64;
        write(&self.store.library_path(&manifest.module, &digest), &bytes)?;
        let text = toml::to_string(&manifest).map_err(|error| error.to_string())?;
        write(
            &self.store.manifest_path(&manifest.module, &digest),
            text.as_bytes(),
        )?;
        Ok(digest)
    }

    /// Where the library of a build is.
    pub(crate) fn library(&self, digest: &Digest) -> PathBuf {
        self.store.library_path(&self.manifest.module, digest)
    }

    /// The files of a build.
    pub(crate) fn files(&self, digest: &Digest) -> [PathBuf; 2] {
        let manifest = self.store.manifest_path(&self.manifest.module, digest);
        [self.library(digest), manifest]
    }

    /// Makes a build current.
    ///
    /// # Errors
    /// If the set cannot be written.
    pub(crate) fn publish(&self, digest: &Digest) -> Result<(), String> {
        let mut set: CurrentSet = self.store.current().map_err(|error| error.to_string())?;
        set.modules
            .insert(self.manifest.module.clone(), digest.clone());
        let text = toml::to_string(&set).map_err(|error| error.to_string())?;
        let beside = self.store.root().join("current.new");
        write(&beside, text.as_bytes())?;
        fs::rename(beside, self.store.current_path()).map_err(|error| error.to_string())
    }
}

fn write(path: &std::path::Path, bytes: &[u8]) -> Result<(), String> {
    fs::write(path, bytes).map_err(|error| format!("cannot write {}: {error}", path.display()))
}
