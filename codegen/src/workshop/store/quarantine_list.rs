//! `QuarantineList`, the output of `quarantine`.

use std::fmt;
use std::fs;
use std::mem;
use std::path::PathBuf;
use std::time::{SystemTime, UNIX_EPOCH};

use keyway::store::{Digest, QuarantinedBuild, Store, replace};
use serde::Serialize;

use super::InspectError;
use crate::ground::diagnostic::nearest;

/// Quarantined builds of a store, or those that were let in again.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub(crate) struct QuarantineList {
    /// Folder of the store.
    pub store: PathBuf,
    /// Whether the builds were let in again.
    pub cleared: bool,
    /// The builds, oldest entry first.
    pub builds: Vec<QuarantinedBuild>,
}

/// Reads the quarantine of `store`.
///
/// # Errors
/// If it cannot be read.
pub(crate) fn listed_quarantine(store: &Store) -> Result<QuarantineList, InspectError> {
    Ok(QuarantineList {
        store: store.root().to_owned(),
        cleared: false,
        builds: store.quarantine()?.builds,
    })
}

/// Puts a build among those that must not go live.
///
/// # Errors
/// If the store cannot be read or written.
pub(crate) fn quarantine_build(
    store: &Store,
    module: &str,
    digest: &Digest,
    reason: &str,
) -> Result<(), InspectError> {
    let now = SystemTime::now().duration_since(UNIX_EPOCH);
    let at = now.map_or(0, |now| u64::try_from(now.as_millis()).unwrap_or(u64::MAX));
    store.change_quarantine(|quarantine| {
        quarantine.add(QuarantinedBuild {
            module: module.to_owned(),
            digest: digest.clone(),
            reason: reason.to_owned(),
            at,
        });
    })?;
    Ok(())
}

/// Removes the builds of the module `name`, or those whose digests begin so, or all, and lets running Apps look at the current
/// set again.
///
/// # Errors
/// If there are none, or the store cannot be read or written.
pub(crate) fn clear_quarantine(
    store: &Store,
    name: Option<&str>,
) -> Result<QuarantineList, InspectError> {
    let is_meant = |build: &QuarantinedBuild| {
        name.is_none_or(|name| build.module == name || build.digest.as_str().starts_with(name))
    };
    let mut cleared = Vec::new();
    let after = store.change_quarantine(|quarantine| {
        let builds = mem::take(&mut quarantine.builds);
        (cleared, quarantine.builds) = builds.into_iter().partition(is_meant);
    })?;
    if let (Some(name), true) = (name, cleared.is_empty()) {
        let known = after.builds.iter().map(|build| build.module.as_str());
        return Err(InspectError::NotQuarantined {
            name: name.to_owned(),
            store: store.root().to_owned(),
            nearest: nearest(name, known).map(str::to_owned),
        });
    }
    show_set_again(store);
    Ok(QuarantineList {
        store: store.root().to_owned(),
        cleared: true,
        builds: cleared,
    })
}

/// Running Apps look at a set whose text is another; a comment is enough.
fn show_set_again(store: &Store) {
    let Ok(set) = store.current() else { return };
    let now = SystemTime::now().duration_since(UNIX_EPOCH);
    let now = now.map_or(0, |now| now.as_millis());
    if let Ok(text) = toml::to_string(&set) {
        let text = format!("{text}# shown again at {now}\n");
        let beside = store.root().join(".new-current");
        // Without it an App takes the build when the next set is published.
        let _ = fs::write(&beside, text).and_then(|()| replace(&beside, &store.current_path()));
    }
}

impl fmt::Display for QuarantineList {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for build in &self.builds {
            let (module, digest) = (&build.module, build.digest.short());
            if self.cleared {
                writeln!(f, "{module} {digest} may go live again")?;
            } else {
                writeln!(f, "{module} {digest}: {}", build.reason)?;
            }
        }
        let count = self.builds.len();
        let builds = if count == 1 { "build" } else { "builds" };
        let done = if self.cleared {
            "cleared"
        } else {
            "quarantined"
        };
        write!(f, "{count} {builds} {done} in {}", self.store.display())
    }
}
