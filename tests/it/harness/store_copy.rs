//! A store to be tampered with.
use std::fs;
use std::path::{Path, PathBuf};

use keyway::store::{CurrentSet, Digest, Manifest, Store};
use tempfile::TempDir;

use super::folders::copy_folder;

/// A store of one module in a temporary folder.
#[derive(Debug)]
pub(crate) struct StoreCopy {
    folder: TempDir,
    module: &'static str,
}

impl StoreCopy {
    /// An empty store for `module`.
    pub(crate) fn empty(module: &'static str) -> Self {
        Self {
            folder: TempDir::new().unwrap(),
            module,
        }
    }

    /// What the store `from` has of `module`, its current build and no other.
    pub(crate) fn of_one(from: &Path, module: &'static str) -> Self {
        let copy = Self::empty(module);
        let (from, to) = (Store::new(from), Store::new(copy.root()));
        let digest = from.current().unwrap().modules[module].clone();
        fs::create_dir(copy.root().join(module)).unwrap();
        for path in [Store::library_path, Store::manifest_path] {
            fs::copy(path(&from, module, &digest), path(&to, module, &digest)).unwrap();
        }
        copy.make_current(&digest);
        copy
    }

    /// Copies it to a folder that stays.
    pub(crate) fn keep(&self, folder: &Path) {
        if folder.is_dir() {
            fs::remove_dir_all(folder).unwrap();
        }
        copy_folder(self.root(), folder);
    }

    /// Its folder.
    pub(crate) fn root(&self) -> &Path {
        self.folder.path()
    }

    /// The digest that is current.
    pub(crate) fn digest(&self) -> Digest {
        Store::new(self.root()).current().unwrap().modules[self.module].clone()
    }

    /// The file that names the current set.
    pub(crate) fn current(&self) -> PathBuf {
        Store::new(self.root()).current_path()
    }

    /// The current library.
    pub(crate) fn library(&self) -> PathBuf {
        Store::new(self.root()).library_path(self.module, &self.digest())
    }

    /// The current manifest.
    pub(crate) fn manifest(&self) -> PathBuf {
        Store::new(self.root()).manifest_path(self.module, &self.digest())
    }

    /// Changes the text of the current manifest.
    pub(crate) fn rewrite_manifest(&self, change: impl FnOnce(String) -> String) {
        let path = self.manifest();
        fs::write(&path, change(fs::read_to_string(&path).unwrap())).unwrap();
    }

    /// Changes what the current manifest says.
    pub(crate) fn edit_manifest(&self, change: impl FnOnce(&mut Manifest)) {
        let path = self.manifest();
        let mut manifest = self.read_manifest();
        change(&mut manifest);
        fs::write(path, toml::to_string(&manifest).unwrap()).unwrap();
    }

    /// Puts other bytes in the place of the library, with a manifest that is right about their digest and size and
    /// wrong about everything else.
    pub(crate) fn replace_library(&self, bytes: &[u8]) {
        let store = Store::new(self.root());
        let mut manifest = self.read_manifest();
        manifest.digest = Digest::of(bytes);
        manifest.size = bytes.len() as u64;
        let digest = &manifest.digest;
        fs::write(store.library_path(self.module, digest), bytes).unwrap();
        let text = toml::to_string(&manifest).unwrap();
        fs::write(store.manifest_path(self.module, digest), text).unwrap();
        self.make_current(digest);
    }

    fn read_manifest(&self) -> Manifest {
        let store = Store::new(self.root());
        store.manifest(self.module, &self.digest()).unwrap()
    }

    fn make_current(&self, digest: &Digest) {
        let set = CurrentSet::new([(self.module.to_owned(), digest.clone())].into());
        fs::write(self.current(), toml::to_string(&set).unwrap()).unwrap();
    }
}
