//! `Workshop`: an App that trusts a key, and builds of its modules without a compiler.

use std::fs;
use std::io::Cursor;
use std::path::{Path, PathBuf};

use keyway::store::{CurrentSet, Digest, SetSignature, SignedModule, SignedSet, Store};
use minisign::SecretKeyBox;

use super::sources::write_sources;
use crate::fixture::{copy_folder, scratch, text_of, xtask_in};
use crate::ship::ship;

/// Package name of the App.
pub(crate) const APP: &str = "fleet";

/// What a library holds before and behind the four digits that name its build.
const BEFORE: &[u8] = b"build-";

/// The build that panics in its first call.
pub(crate) const BROKEN: u32 = 9999;

/// A store in which sets are made. A new build of a module is its library with other digits in one constant, and a manifest with the
/// digest of that; the set is signed anew.
pub(crate) struct Workshop {
    folder: PathBuf,
    store: Store,
    parts: usize,
    number: u64,
    /// Number of the build of each module.
    pub(crate) builds: Vec<u32>,
}

impl Workshop {
    /// Writes the sources of an App with so many modules, and builds its bundle.
    pub(crate) fn built(name: &str, parts: usize, is_release: bool) -> Self {
        let folder = scratch().join(name);
        let root = folder.join("workspace");
        let _ = fs::remove_dir_all(&folder);
        write_sources(&root, parts);
        let keyway = |words: &[&str]| {
            xtask_in(&root, words).ended_with(0);
        };
        let keys = text_of(&root.join("keys"));
        keyway(&["keys", "new", "release", "-o", &keys, "--no-password"]);
        keyway(&["gen"]);
        let bundle = text_of(&folder.join("bundle"));
        let key = format!("{keys}/release.key");
        let words = [
            "bundle", APP, "-o", &bundle, "--sign", &key, "--number", "1",
        ];
        let release: &[&str] = if is_release { &["--release"] } else { &[] };
        keyway(&[&words[..], release].concat());
        let modules = folder.join("store");
        copy_folder(&folder.join("bundle/modules"), &modules, &|text| text);
        Self {
            folder,
            store: Store::new(modules),
            parts,
            number: 1,
            builds: vec![0; parts],
        }
    }

    /// The bundle with the first builds.
    pub(crate) fn bundle(&self) -> PathBuf {
        self.folder.join("bundle")
    }

    /// A path for the files of a test.
    pub(crate) fn path(&self, name: &str) -> PathBuf {
        self.folder.join(name)
    }

    /// The store whose current set is pushed.
    pub(crate) fn store(&self) -> &Store {
        &self.store
    }

    /// What the App says of itself when it runs with the current builds.
    pub(crate) fn tuple(&self) -> String {
        let builds: Vec<_> = self.builds.iter().map(|one| format!("{one:04}")).collect();
        builds.join(".")
    }

    /// Package name of a module.
    pub(crate) fn module(&self, part: usize) -> String {
        format!("systems-part{}", part % self.parts)
    }

    /// Whether this build of a module is the one that panics.
    pub(crate) fn is_broken(&self, module: &str, digest: &Digest) -> bool {
        let bytes = fs::read(self.store.library_path(module, digest)).unwrap();
        let broken = [BEFORE, format!("{BROKEN}-of-").as_bytes()].concat();
        bytes.windows(broken.len()).any(|bytes| bytes == broken)
    }

    /// Makes a build of a module, and a set with it current, which is signed.
    pub(crate) fn publish(&mut self, part: usize, build: u32) -> Digest {
        let (digest, mut set) = self.make(part, build);
        self.sign(&mut set);
        self.put(&set);
        digest
    }

    /// The same with a signature of other builds, or with none.
    pub(crate) fn publish_unsigned(&mut self, part: usize, build: u32, signature: bool) {
        let before = self.store.current().unwrap();
        let mut signed = before.clone();
        self.sign(&mut signed);
        let (_, mut set) = self.make(part, build);
        set.signed.clear();
        if signature {
            set.signed = signed.signed;
        }
        self.put(&set);
    }

    /// Makes an earlier set current again, as it is.
    pub(crate) fn put(&self, set: &CurrentSet) {
        let path = self.store.current_path();
        fs::write(&path, Store::text_of(&path, set).unwrap()).unwrap();
    }

    /// Sends the current set, and returns its digest.
    pub(crate) fn push(&self, tag: &str) -> String {
        let store = text_of(self.store.root());
        let words = ["push", tag, "--store", &store, "--app", APP, "--json"];
        let pushed = ship(&words).ended_with(0).json();
        pushed["digest"].as_str().unwrap().to_owned()
    }

    fn make(&mut self, part: usize, build: u32) -> (Digest, CurrentSet) {
        let part = part % self.parts;
        let module = self.module(part);
        let mut set = self.store.current().unwrap();
        let old = &set.modules[&module];
        let mut bytes = fs::read(self.store.library_path(&module, old)).unwrap();
        let behind = format!("-of-part{part}!");
        let length = BEFORE.len() + 4 + behind.len();
        let places = bytes.windows(length).enumerate();
        let is_it = |bytes: &[u8]| bytes.starts_with(BEFORE) && bytes.ends_with(behind.as_bytes());
        let places: Vec<_> = places.filter(|(_, bytes)| is_it(bytes)).collect();
        let [(at, _)] = places[..] else {
            panic!("{module} has its constant {} times", places.len());
        };
        let digits = at + BEFORE.len();
        bytes[digits..digits + 4].copy_from_slice(format!("{build:04}").as_bytes());
        let mut manifest = self.store.manifest(&module, old).unwrap();
        let digest = Digest::of(&bytes);
        manifest.digest = digest.clone();
        manifest.size = bytes.len() as u64;
        fs::write(self.store.library_path(&module, &digest), &bytes).unwrap();
        let path = self.store.manifest_path(&module, &digest);
        fs::write(&path, toml::to_string(&manifest).unwrap()).unwrap();
        set.modules.insert(module, digest.clone());
        self.builds[part] = build;
        (digest, set)
    }

    fn sign(&mut self, set: &mut CurrentSet) {
        self.number += 1;
        let module = |(name, library): (&String, &Digest)| {
            let manifest = fs::read(self.store.manifest_path(name, library)).unwrap();
            let signed = SignedModule {
                library: library.clone(),
                manifest: Digest::of(&manifest),
            };
            (name.clone(), signed)
        };
        let signed = SignedSet {
            app: APP.to_owned(),
            target: keyway::BuildIdentity::current().target,
            number: self.number,
            modules: set.modules.iter().map(module).collect(),
        };
        let text = signed.text();
        let signature = signature(&self.folder.join("workspace/keys/release.key"), &text);
        let both = SetSignature { text, signature };
        set.signed.insert(APP.to_owned(), both);
    }
}

fn signature(key: &Path, text: &str) -> String {
    let key = SecretKeyBox::from_string(&fs::read_to_string(key).unwrap()).unwrap();
    let key = key.into_unencrypted_secret_key().unwrap();
    let signature = minisign::sign(None, &key, Cursor::new(text), None, None).unwrap();
    signature.into_string()
}
