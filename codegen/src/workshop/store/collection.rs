//! `collect`, which removes unneeded builds from a store.
//!
//! Needed are the builds of the last sets, of the current one, all in the live reports of running Apps, and those that a
//! session or a comparison holds back. `gc` holds the store's lock while it runs, so that no publisher is half-way. If `gc`
//! is killed, the store stays readable, because sets go before the builds that they name, and manifests before their libraries.

use std::fmt;
use std::path::PathBuf;

use keyway::private::size;
use keyway::store::{Digest, Store};
use serde::Serialize;

use super::GcError;
use super::needed::{by_apps, by_sets};
use super::sweep::{builds, leftovers, remove, states};
use crate::workshop::publish::{KeptBuild, StoreLock, history};

/// The sets and builds that were removed from a store, and those that stayed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub(crate) struct Collection {
    /// Folder of the store.
    pub store: PathBuf,
    /// Numbers of the sets that were removed, oldest first.
    pub sets_removed: Vec<u64>,
    /// Numbers of the sets that stayed, oldest first.
    pub sets_kept: Vec<u64>,
    /// The builds that were removed, sorted by module.
    builds_removed: Vec<RemovedBuild>,
    /// Number of builds that stayed.
    pub builds_kept: usize,
    /// Number of builds that stayed only because a running App uses them, or a session or comparison may make them current.
    pub builds_live: usize,
    /// States that Apps had saved for a session that has ended.
    pub states_removed: Vec<PathBuf>,
    /// Number of removed temporary files, requests and answers that killed processes left.
    pub leftovers_removed: usize,
}

impl Collection {
    /// Size of the removed builds in bytes.
    #[must_use]
    pub(crate) fn bytes_removed(&self) -> u64 {
        self.builds_removed.iter().map(|build| build.bytes).sum()
    }
}

/// A row for each build and state that was removed, then the sums.
impl fmt::Display for Collection {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for build in &self.builds_removed {
            let (module, digest, bytes) = (&build.module, build.digest.short(), build.bytes);
            writeln!(f, "removed {module} {digest}, {}", size(bytes))?;
        }
        for path in &self.states_removed {
            let path = path.display();
            writeln!(f, "removed {path}, a state that nobody has restored")?;
        }
        write!(
            f,
            "{} builds and {} sets removed, {}; {} builds and {} sets kept, {} of the builds for running Apps only",
            self.builds_removed.len(),
            self.sets_removed.len(),
            size(self.bytes_removed()),
            self.builds_kept,
            self.sets_kept.len(),
            self.builds_live,
        )
    }
}

/// A build that was removed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
struct RemovedBuild {
    /// Package name of the module.
    pub module: String,
    /// Digest of the library.
    pub digest: Digest,
    /// Size of library and manifest in bytes.
    pub bytes: u64,
}

/// Removes all but the last `keep` sets, of which at least one stays, and every build that is not needed. Waits until
/// nobody publishes, and calls `waiting` if somebody does.
///
/// # Errors
/// If a set or live report cannot be read, nothing is removed; or if a file cannot be removed.
pub(crate) fn collect(
    store: &Store,
    keep: usize,
    waiting: impl FnOnce(),
) -> Result<Collection, GcError> {
    if !store.root().is_dir() {
        return Err(GcError::NoStore {
            path: store.root().to_owned(),
        });
    }
    let _lock = StoreLock::exclusive(store, waiting).map_err(|source| GcError::Lock {
        path: StoreLock::path(store),
        source,
    })?;
    let mut old = history::sequences(store);
    let kept = old.split_off(old.len().saturating_sub(keep.max(1)));
    let by_sets = by_sets(store, &kept)?;
    let mut by_apps = by_apps(store)?;
    let (held, left) = KeptBuild::all(store);
    by_apps.extend(held);
    let mut collection = Collection {
        store: store.root().to_owned(),
        sets_kept: kept,
        ..Collection::default()
    };
    for sequence in old {
        remove(&history::path(store, sequence))?;
        collection.sets_removed.push(sequence);
    }
    for path in leftovers(store).into_iter().chain(left) {
        remove(&path)?;
        collection.leftovers_removed += 1;
    }
    for path in states(store) {
        remove(&path)?;
        collection.states_removed.push(path);
    }
    for (module, digests) in builds(store) {
        for digest in digests {
            let (in_set, in_app) = (by_sets.contains(&digest), by_apps.contains(&digest));
            if in_set || in_app {
                collection.builds_kept += 1;
                collection.builds_live += usize::from(!in_set);
                continue;
            }
            let bytes = remove(&store.manifest_path(&module, &digest))?
                + remove(&store.library_path(&module, &digest))?;
            collection.builds_removed.push(RemovedBuild {
                module: module.clone(),
                digest,
                bytes,
            });
        }
    }
    release(store, &collection.builds_removed);
    Ok(collection)
}

/// Removes the quarantine of removed builds.
fn release(store: &Store, removed: &[RemovedBuild]) {
    // A quarantine entry that stays does no harm.
    let _ = store.change_quarantine(|quarantine| {
        quarantine
            .builds
            .retain(|build| !removed.iter().any(|gone| gone.digest == build.digest));
    });
}
