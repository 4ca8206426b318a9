//! Removes what is not needed.

use keyway::store::Store;

use super::needed::{by_apps, by_sets};
use super::sweep::{builds, leftovers, remove};
use super::{Collection, GcError, GcRequest, RemovedBuild};
use crate::workshop::publish::{StoreLock, history};

/// Removes the sets before the last ones and every build that is not needed. Waits until nobody publishes.
///
/// # Errors
/// If it cannot be told what is needed, nothing is removed; or if a file cannot be removed.
pub fn collect(request: &GcRequest) -> Result<Collection, GcError> {
    let store = &request.store;
    if !store.root().is_dir() {
        return Err(GcError::NoStore {
            path: store.root().to_owned(),
        });
    }
    let _lock = StoreLock::exclusive(store).map_err(|source| GcError::Lock {
        path: StoreLock::path(store),
        source,
    })?;
    let mut old = history::sequences(store);
    let kept = old.split_off(old.len().saturating_sub(request.keep.max(1)));
    let by_sets = by_sets(store, &kept)?;
    let by_apps = by_apps(store)?;
    let mut collection = Collection {
        store: store.root().to_owned(),
        sets_kept: kept,
        ..Collection::default()
    };
    for sequence in old {
        remove(&history::path(store, sequence))?;
        collection.sets_removed.push(sequence);
    }
    for path in leftovers(store) {
        remove(&path)?;
        collection.leftovers_removed += 1;
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

/// A build that is gone needs no quarantine.
fn release(store: &Store, removed: &[RemovedBuild]) {
    let Ok(mut quarantine) = store.quarantine() else {
        return;
    };
    let before = quarantine.builds.len();
    quarantine
        .builds
        .retain(|build| !removed.iter().any(|gone| gone.digest == build.digest));
    if quarantine.builds.len() < before {
        // An entry that stays does no harm.
        let _ = store.write_quarantine(&quarantine);
    }
}
