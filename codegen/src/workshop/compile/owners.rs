//! `Owners`, the packages that made the libraries and programs in a target folder.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use super::Artifact;

/// The package that made each library and program in one folder of cargo.
///
/// Two checkouts with one target folder overwrite each other's, as cargo gives libraries that are loaded no hash in their names
/// and programs of both the same one; and it takes the other's for the one that it has made.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Owners {
    /// Path of the manifest, by the name of the file.
    manifests: BTreeMap<String, PathBuf>,
}

impl Owners {
    /// Reads the owners in `folder`; none if they are not known.
    fn read(folder: &Path) -> Self {
        let text = fs::read_to_string(path(folder)).unwrap_or_default();
        Self {
            manifests: toml::from_str(&text).unwrap_or_default(),
        }
    }

    /// Records the owners of all. Lets cargo compile those the next time that it took for fresh and that another
    /// package has overwritten; returns whether there are such.
    pub(super) fn claim(artifacts: &BTreeMap<PathBuf, Artifact>) -> bool {
        let mut by_folder: BTreeMap<PathBuf, Self> = BTreeMap::new();
        let mut is_overwritten = false;
        for (manifest, artifact) in artifacts {
            for made in artifact.library.iter().chain(artifact.executables.values()) {
                let folder = made.with_file_name("");
                let owners = by_folder
                    .entry(folder.clone())
                    .or_insert_with(|| Self::read(&folder));
                let file = made.file_name().unwrap_or_default().to_string_lossy();
                let before = owners.manifests.insert(file.into_owned(), manifest.clone());
                if artifact.is_fresh && before.is_some_and(|before| before != *manifest) {
                    is_overwritten = true;
                    forget(&folder, &artifact.package);
                }
            }
        }
        for (folder, owners) in by_folder {
            let text = toml::to_string(&owners.manifests);
            // Without the file nothing is told apart the next time, as before.
            let _ = fs::write(path(&folder), text.unwrap_or_default());
        }
        is_overwritten
    }
}

fn path(folder: &Path) -> PathBuf {
    folder.join(".keyway-owners.toml")
}

/// Removes what cargo knows of the builds of a package.
fn forget(folder: &Path, package: &str) {
    let records = fs::read_dir(folder.join(".fingerprint"));
    for entry in records.into_iter().flatten().flatten() {
        let name = entry.file_name();
        let name = name.to_string_lossy();
        if name
            .rsplit_once('-')
            .is_some_and(|(name, _)| name == package)
        {
            // A record that stays is one that cargo believes.
            let _ = fs::remove_dir_all(entry.path());
        }
    }
}
