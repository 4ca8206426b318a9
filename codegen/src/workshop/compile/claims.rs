//! `Claims`, the workspaces that build in one folder.

use std::collections::{BTreeMap, BTreeSet};
use std::fs::{self, File};
use std::io;
use std::path::{Path, PathBuf};

use keyway::store::replace;

/// The workspace that each crate in a folder of cargo belongs to. It is read and written under a lock, before anything is built:
/// what belongs to one is never built by another.
#[derive(Debug)]
pub(super) struct Claims {
    folder: PathBuf,
    /// Root of the workspace, by the name of the crate.
    roots: BTreeMap<String, PathBuf>,
    _lock: File,
}

impl Claims {
    /// Reads the claims in `folder`, which is made, and keeps everybody else away from them.
    ///
    /// # Errors
    /// If folder or file cannot be read or written, or the system has no locks there.
    pub(super) fn lock(folder: &Path) -> io::Result<Self> {
        fs::create_dir_all(folder)?;
        let lock = File::create(folder.join(".keyway-claims.lock"))?;
        lock.lock()?;
        let text = match fs::read_to_string(path(folder)) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => String::new(),
            read => read?,
        };
        Ok(Self {
            folder: folder.to_owned(),
            roots: toml::from_str(&text).map_err(io::Error::other)?,
            _lock: lock,
        })
    }

    /// Claims all of `names` for the workspace at `root`; returns whether they are its own now. What belongs to a workspace that
    /// is gone goes to the next, and cargo forgets that it was built.
    pub(super) fn claim(&mut self, root: &Path, names: &BTreeSet<String>) -> bool {
        let others: BTreeMap<_, _> = self
            .roots
            .iter()
            .filter(|(name, owner)| names.contains(*name) && *owner != root)
            .collect();
        if others.values().any(|owner| owner.is_dir()) {
            return false;
        }
        let is_forgotten = others.is_empty()
            || records(&self.folder)
                .filter(|(name, _)| others.contains_key(name))
                .all(|(_, record)| fs::remove_dir_all(record).is_ok());
        let own = names.iter().map(|name| (name.clone(), root.to_owned()));
        self.roots.extend(own);
        is_forgotten && self.write().is_ok()
    }

    fn write(&self) -> io::Result<()> {
        let text = toml::to_string(&self.roots).map_err(io::Error::other)?;
        let new = self.folder.join(".keyway-claims.new");
        fs::write(&new, text)?;
        replace(&new, &path(&self.folder))
    }
}

fn path(folder: &Path) -> PathBuf {
    folder.join(".keyway-claims.toml")
}

/// What cargo knows of the builds in `folder`, for each profile and platform, by the name of the crate.
fn records(folder: &Path) -> impl Iterator<Item = (String, PathBuf)> {
    let profiles = entries(folder);
    let of_platforms = profiles.iter().flat_map(|platform| entries(platform));
    let all: Vec<_> = profiles.iter().cloned().chain(of_platforms).collect();
    let records = all
        .into_iter()
        .flat_map(|profile| entries(&profile.join(".fingerprint")));
    records.filter_map(|record| {
        let name = record.file_name()?.to_string_lossy().into_owned();
        let (package, _) = name.rsplit_once('-')?;
        Some((package.replace('-', "_"), record))
    })
}

fn entries(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    entries.map(|entry| entry.path()).collect()
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;
    use std::fs;
    use std::path::Path;

    use super::Claims;

    fn claim(folder: &Path, root: &Path, names: &[&str]) -> bool {
        let names: BTreeSet<_> = names.iter().map(|name| (*name).to_owned()).collect();
        let claims = Claims::lock(folder);
        claims.expect("the folder is writable").claim(root, &names)
    }

    #[test]
    fn a_name_belongs_to_one_workspace_until_that_is_gone() {
        let folder = tempfile::tempdir().expect("a folder");
        let root = |name: &str| {
            let root = folder.path().join(name);
            fs::create_dir_all(&root).expect("the folder is writable");
            root
        };
        let (first, second, builds) = (root("first"), root("second"), root("builds"));
        let record = |path: &str| {
            let record = builds.join(path);
            fs::create_dir_all(&record).expect("the folder is writable");
            record
        };
        assert!(claim(&builds, &first, &["core_a", "app"]));
        assert!(claim(&builds, &first, &["core_a"]), "its own again");
        assert!(claim(&builds, &second, &["core_b"]), "another name");
        assert!(!claim(&builds, &second, &["core_b", "app"]));
        let gone = [
            record("debug/.fingerprint/core-a-0123"),
            record("platform/release/.fingerprint/app-0123"),
        ];
        let kept = [
            record("debug/.fingerprint/core-b-0123"),
            record("debug/.fingerprint/core-0123"),
        ];
        fs::remove_dir_all(&first).expect("the folder is writable");
        assert!(claim(&builds, &second, &["core_a", "app"]));
        assert!(gone.iter().all(|record| !record.exists()));
        assert!(kept.iter().all(|record| record.exists()));
    }
}
