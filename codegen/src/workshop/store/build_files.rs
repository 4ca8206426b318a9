//! `BuildFiles`, the builds of a module as their files tell of them.

use std::fs;
use std::path::Path;
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use keyway::store::{Digest, Store};

use super::module_entry::digests;

/// Steps in which the clocks of file systems count, at the most. A folder that has changed so lately may change again
/// without another time.
const STEP: Duration = Duration::from_secs(2);

/// The files of the builds of one module, with the state of the folder when they were looked at.
#[derive(Debug)]
pub(crate) struct BuildFiles {
    changed: Option<SystemTime>,
    read: SystemTime,
    /// Digest, size of the library in bytes, and when its manifest was written, in milliseconds since 1970.
    pub(super) all: Vec<(Digest, u64, u64)>,
}

impl BuildFiles {
    /// Looks at all files of the builds of `module`.
    pub(crate) fn read(store: &Store, module: &str) -> Self {
        let (changed, read) = (changed(&store.root().join(module)), SystemTime::now());
        let digests = digests(store, module).into_iter();
        let all = digests.map(|digest| {
            let library = fs::metadata(store.library_path(module, &digest));
            let size = library.map_or(0, |file| file.len());
            let published = published(&store.manifest_path(module, &digest));
            (digest, size, published)
        });
        let all = all.collect();
        Self { changed, read, all }
    }

    /// Whether nothing was published or removed since: files of a store are put in place by a rename, which the time of
    /// their folder tells.
    pub(crate) fn are_current(&self, store: &Store, module: &str) -> bool {
        let is_settled = |changed: SystemTime| changed + STEP < self.read;
        self.changed.is_some_and(is_settled) && self.changed == changed(&store.root().join(module))
    }
}

fn changed(path: &Path) -> Option<SystemTime> {
    fs::metadata(path).and_then(|file| file.modified()).ok()
}

fn published(manifest: &Path) -> u64 {
    let since = changed(manifest).and_then(|time| time.duration_since(UNIX_EPOCH).ok());
    u64::try_from(since.unwrap_or_default().as_millis()).unwrap_or(u64::MAX)
}
