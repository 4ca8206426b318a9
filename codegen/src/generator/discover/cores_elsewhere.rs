//! `cores_elsewhere`, which runs `cargo metadata` with all dependencies.

use std::collections::BTreeSet;
use std::path::Path;

use cargo_metadata::Package;

use super::DiscoverError;
use super::discover::resolved;

/// The packages of registries and repositories that can have Models: those that declare a module or depend on Keyway.
///
/// # Errors
/// If cargo refuses the workspace or does not run.
pub fn cores_elsewhere(directory: &Path) -> Result<BTreeSet<String>, DiscoverError> {
    let metadata = resolved(directory)?;
    let cores = metadata.packages.iter().filter(|package| {
        package.source.is_some()
            && (package.metadata.get("module").is_some() || depends_on_keyway(package))
    });
    Ok(cores.map(|package| package.name.to_string()).collect())
}

fn depends_on_keyway(package: &Package) -> bool {
    let mut dependencies = package.dependencies.iter();
    dependencies.any(|entry| entry.name == "keyway")
}
