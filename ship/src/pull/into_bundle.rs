//! `into_bundle`, which puts a pulled bundle into a folder.

use std::fs;
use std::path::Path;

use keyway_codegen::workshop::Progress;
use keyway_codegen::workshop::bundle::Replacement;

use super::executable::make_executable;
use super::fetch::fetch_all;
use super::received::Received;
use crate::artifact::{Artifact, Kind, Part};
use crate::registry::Registry;
use crate::ship_error::ShipError;
use crate::source::differences;

/// Puts all files of the artifact into a folder beside `folder`, those that an older bundle there has by copying, compares them with
/// what was bundled, and gives the new bundle its name.
///
/// # Errors
/// If the artifact is no bundle, or something is missing or damaged. The folder is as before then.
pub(super) async fn into_bundle(
    registry: &Registry,
    artifact: &Artifact,
    folder: &Path,
) -> Result<Received, ShipError> {
    if !artifact.parts.iter().any(|part| part.kind == Kind::Bundle) {
        return Err(ShipError::NoExecutable {
            reference: registry.name(),
        });
    }
    let new = Replacement::begin(folder)?;
    let progress = Progress::new("Pulling", artifact.parts.len());
    let mut received = Received::default();
    let mut missing = Vec::new();
    for part in &artifact.parts {
        if is_copied(part, &folder.join(&part.path), &new.path().join(&part.path))? {
            received.present.add(part.size);
            progress.advance();
        } else {
            missing.push((part, new.path().join(&part.path)));
        }
    }
    received.changed = !missing.is_empty();
    received.downloaded = fetch_all(registry, missing, &progress).await?;
    let programs = artifact.parts.iter();
    for part in programs.filter(|part| part.kind == Kind::Executable) {
        let path = new.path().join(&part.path);
        make_executable(&path).map_err(ShipError::file(&path))?;
    }
    let (_, lines) = differences(new.path())?;
    if !lines.is_empty() {
        return Err(ShipError::Wrong {
            what: registry.name(),
            lines,
            remedy: "push it again".to_owned(),
        });
    }
    new.finish()?;
    Ok(received)
}

/// Copies the file of an older bundle, if it is the same.
fn is_copied(part: &Part, old: &Path, new: &Path) -> Result<bool, ShipError> {
    if !part.is_at(old) {
        return Ok(false);
    }
    let above = new.parent().unwrap_or(Path::new("."));
    fs::create_dir_all(above).map_err(ShipError::file(above))?;
    fs::copy(old, new).map_err(ShipError::file(new))?;
    Ok(part.is_at(new))
}
