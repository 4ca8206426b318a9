//! `KeptBuild`, the lock by which `gc` sees that somebody may still make a build current.

use std::collections::BTreeSet;
use std::fs;
use std::path::PathBuf;

use keyway::store::{Digest, RunId, Store};

use super::PublishError;
use super::lock::StoreLock;
use crate::workshop::Progress;
use crate::workshop::held_file::HeldFile;

/// The lock on a file of the store's folder `kept`, as long as a process compares a build that is not current, or holds it back.
///
/// The file is made and locked under the lock that publishers share, so that `gc`, which has that lock alone, sees no file whose
/// maker has yet to lock it.
#[derive(Debug)]
pub(crate) struct KeptBuild {
    _file: HeldFile,
}

impl KeptBuild {
    /// Keeps a build that lies in the store, and says whether it still does: `gc` may have come first. `None` where there can be no
    /// lock; `gc` does not run there either.
    ///
    /// # Errors
    /// If the store cannot be locked.
    pub(crate) fn of(
        store: &Store,
        module: &str,
        digest: &Digest,
    ) -> Result<(Option<Self>, bool), PublishError> {
        let _lock = StoreLock::for_publisher(store, &Progress::hidden())?;
        let kept = Self::of_locked(store, digest);
        Ok((kept, store.manifest_path(module, digest).exists()))
    }

    /// Likewise, while the caller has the lock of the store.
    pub(super) fn of_locked(store: &Store, digest: &Digest) -> Option<Self> {
        let name = format!("{digest}-{}.lock", RunId::random());
        let _file = HeldFile::make(folder(store).join(name))?;
        Some(Self { _file })
    }

    /// The builds that somebody keeps, in doubt as well, and the files of those who have ended. For the one that holds the lock of
    /// the store alone.
    pub(crate) fn all(store: &Store) -> (BTreeSet<Digest>, Vec<PathBuf>) {
        let (mut kept, mut left) = (BTreeSet::new(), Vec::new());
        let entries = fs::read_dir(folder(store)).into_iter().flatten().flatten();
        for path in entries.map(|entry| entry.path()) {
            let name = path.file_name().unwrap_or_default().to_string_lossy();
            let digest = name.split_once('-').map(|(digest, _)| digest.to_owned());
            let Some(Ok(digest)) = digest.map(Digest::try_from) else {
                continue;
            };
            // Kept in doubt.
            match HeldFile::is_free(&path).unwrap_or(false) {
                true => left.push(path),
                false => drop(kept.insert(digest)),
            }
        }
        (kept, left)
    }
}

fn folder(store: &Store) -> PathBuf {
    store.root().join("kept")
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;
    use std::fs::{self, File};

    use keyway::store::{Digest, Store};

    use super::{KeptBuild, folder};

    #[test]
    fn a_build_is_kept_as_long_as_one_of_its_keepers_is_there() {
        let root = tempfile::tempdir().expect("a folder");
        let store = Store::new(root.path());
        let (one, other) = (Digest::of(b"one"), Digest::of(b"other"));
        let keep = |digest| KeptBuild::of(&store, "module", digest).expect("nobody collects");
        let (first, is_there) = keep(&one);
        assert!(!is_there, "the store has no such build");
        let path = store.manifest_path("module", &other);
        fs::create_dir_all(path.parent().expect("a folder")).expect("the folder is writable");
        File::create(&path).expect("the folder is writable");
        let (second, (third, is_there)) = (keep(&one).0, keep(&other));
        assert!(is_there);
        let kept = |digests: &[&Digest]| {
            let digests: BTreeSet<_> = digests.iter().copied().cloned().collect();
            assert_eq!(KeptBuild::all(&store).0, digests);
        };
        kept(&[&one, &other]);
        drop((first, third));
        kept(&[&one]);
        drop(second);
        kept(&[]);
        // The lock file of a process that was killed.
        let left = folder(&store).join(format!("{one}-0.lock"));
        File::create(&left).expect("the folder is writable");
        assert_eq!(KeptBuild::all(&store), (BTreeSet::new(), vec![left]));
    }
}
