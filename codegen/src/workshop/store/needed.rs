//! The digests that a collection must keep.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use keyway::store::{Digest, Store, command};
use toml::Value;

use super::GcError;
use super::reports::{reports_of_other_versions, running_apps};
use crate::workshop::publish::history;

/// The digests that the sets `kept` and the current set name.
pub(super) fn by_sets(store: &Store, kept: &[u64]) -> Result<BTreeSet<Digest>, GcError> {
    let mut needed = BTreeSet::new();
    let files = kept.iter().map(|one| history::path(store, *one));
    for path in files.chain([store.current_path()]) {
        if path.exists() {
            let advice = || format!("run {}, or remove the file", command("build-modules"));
            needed.extend(digests_in(&path, advice)?);
        }
    }
    Ok(needed)
}

/// The digests that running Apps name, and those of the builds that they have mapped.
pub(super) fn by_apps(store: &Store) -> Result<BTreeSet<Digest>, GcError> {
    let advice = || "end the App that wrote it, then try again".to_owned();
    let mut needed = BTreeSet::new();
    for report in reports_of_other_versions(store) {
        needed.extend(digests_in(&report, advice)?);
    }
    for (pid, run) in running_apps(store) {
        needed.extend(digests_in(&store.live_path(pid, &run), advice)?);
        let mapped = store.mapped(pid, &run).map_err(|error| GcError::Unknown {
            path: store.mapped_path(pid, &run),
            reason: error.to_string(),
            advice: advice(),
        })?;
        needed.extend(mapped);
    }
    Ok(needed)
}

/// All texts in a file that have the form of a digest, at any place: the live report of an App of another version
/// counts as well.
fn digests_in(path: &Path, advice: impl Fn() -> String) -> Result<BTreeSet<Digest>, GcError> {
    let unknown = |reason: String| GcError::Unknown {
        path: path.to_owned(),
        reason,
        advice: advice(),
    };
    let text = fs::read_to_string(path).map_err(|error| unknown(error.to_string()))?;
    let table: toml::Table = text
        .parse()
        .map_err(|error: toml::de::Error| unknown(error.message().replace('\n', ", ")))?;
    let mut digests = BTreeSet::new();
    table.values().for_each(|value| gather(value, &mut digests));
    Ok(digests)
}

fn gather(value: &Value, digests: &mut BTreeSet<Digest>) {
    match value {
        Value::String(text) => digests.extend(Digest::try_from(text.clone())),
        Value::Array(values) => values.iter().for_each(|value| gather(value, digests)),
        Value::Table(table) => table.values().for_each(|value| gather(value, digests)),
        _ => {}
    }
}
