//! `into_store`, which makes a pulled set the current one of a store, and `arrive`, all of that but the last step.

use std::fs;
use std::path::PathBuf;

use keyway::store::{CurrentSet, Manifest, Store};
use keyway_codegen::workshop::Progress;
use keyway_codegen::workshop::bundle::check_set;
use keyway_codegen::workshop::publish::Arrival;

use super::arrived::Arrived;
use super::fetch::fetch_all;
use super::received::Received;
use crate::artifact::{Artifact, Kind, Part, SetConfig};
use crate::registry::Registry;
use crate::ship_error::ShipError;
use crate::source::library_differences;

/// Brings the set into `store`, and makes it the current one.
///
/// # Errors
/// As [`arrive`], and if the current set cannot be replaced. The store has the set of before then.
pub(super) async fn into_store(
    registry: &Registry,
    artifact: &Artifact,
    config: &SetConfig,
    store: &Store,
) -> Result<Received, ShipError> {
    arrive(registry, artifact, config, store).await?.finish()
}

/// Downloads what `store` lacks of the set, and verifies that it belongs together; the current set stays. Debug information and the
/// executable are left out: they have one name for all builds.
///
/// # Errors
/// If something is missing, damaged, or not for these machines.
pub(crate) async fn arrive(
    registry: &Registry,
    artifact: &Artifact,
    config: &SetConfig,
    store: &Store,
) -> Result<Arrived, ShipError> {
    let progress = Progress::new("Pulling", artifact.parts.len());
    let arrival = Arrival::begin(store, &progress)?;
    let mut received = Received::default();
    let text = text(registry, artifact, store, &mut received).await?;
    let set = set(registry, &text)?;
    let mut missing = Vec::new();
    for part in wanted(registry, artifact, &set)? {
        let path = path(store, part);
        if part.is_at(&path) {
            received.present.add(part.size);
        } else {
            missing.push((part, path));
        }
    }
    let fetched = fetch_all(registry, missing, &progress).await?;
    received.downloaded.blobs += fetched.blobs;
    received.downloaded.bytes += fetched.bytes;
    // The names of this system's libraries are not those of another one. What this program was linked with makes no difference.
    if system(&config.target) == system(&keyway::BuildIdentity::current().target) {
        let mut lines = check_set(store, &set, &config.target);
        lines.extend(library_differences(store, &set));
        if !lines.is_empty() {
            return Err(ShipError::Wrong {
                what: registry.name(),
                lines,
                remedy: "push it again".to_owned(),
            });
        }
    }
    Ok(Arrived {
        arrival,
        text,
        set,
        received,
    })
}

/// The system of a target triple.
fn system(target: &str) -> Option<&str> {
    target.split('-').nth(2)
}

/// The text of `current.toml` as it was pushed.
async fn text(
    registry: &Registry,
    artifact: &Artifact,
    store: &Store,
    received: &mut Received,
) -> Result<String, ShipError> {
    let mut sets = artifact.parts.iter().filter(|part| part.kind == Kind::Set);
    let Some(part) = sets.next() else {
        return Err(registry.malformed(
            "it has no set of modules, which an executable may have linked: -o DIR gets that"
                .to_owned(),
        ));
    };
    let bytes = if part.is_at(&store.current_path()) {
        received.present.add(part.size);
        let path = store.current_path();
        fs::read(&path).map_err(ShipError::file(&path))?
    } else {
        received.downloaded.add(part.size);
        registry.bytes(part, Manifest::LARGEST).await?
    };
    String::from_utf8(bytes).map_err(|_| registry.malformed("its set is no text".to_owned()))
}

fn set(registry: &Registry, text: &str) -> Result<CurrentSet, ShipError> {
    let set: CurrentSet = toml::from_str(text).map_err(|error| {
        let reason = error.message().replace('\n', ", ");
        registry.malformed(format!("its set is not valid: {reason}"))
    })?;
    if set.format == CurrentSet::FORMAT {
        return Ok(set);
    }
    let (found, known) = (set.format, CurrentSet::FORMAT);
    Err(registry.malformed(format!(
        "its set has format {found}, this version reads {known}"
    )))
}

/// The libraries and manifests of the set, found by their names, and the descriptions of crates.
fn wanted<'a>(
    registry: &Registry,
    artifact: &'a Artifact,
    set: &CurrentSet,
) -> Result<Vec<&'a Part>, ShipError> {
    let parts = || artifact.parts.iter();
    let is_crate =
        |part: &&Part| part.kind == Kind::Crate && part.path.starts_with("modules/crates/");
    let mut wanted: Vec<_> = parts().filter(is_crate).collect();
    for (module, digest) in &set.modules {
        // What follows is the ending of a library on the system of the set.
        let start = format!("modules/{module}/{digest}.");
        for kind in [Kind::Library, Kind::Manifest] {
            let found = parts().find(|part| part.kind == kind && part.path.starts_with(&start));
            wanted.push(found.ok_or_else(|| {
                registry.malformed(format!("it lacks the {kind:?} {start}").to_lowercase())
            })?);
        }
    }
    Ok(wanted)
}

fn path(store: &Store, part: &Part) -> PathBuf {
    let inner = part.path.strip_prefix("modules/");
    store.root().join(inner.unwrap_or(&part.path))
}
