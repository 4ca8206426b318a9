//! `describe_crates`, which describes the crates behind foreign types.

use std::collections::BTreeMap;

use keyway::Contract;
use keyway::store::{CrateBuild, Manifest, Store};

use super::PublishError;
use super::write::{persist, write_beside};

/// Writes a description of each crate's build that the contracts of `manifest` state, unless the store has it.
///
/// # Errors
/// If the store cannot be written.
pub(super) fn describe_crates(
    store: &Store,
    manifest: &Manifest,
    known: &BTreeMap<String, CrateBuild>,
) -> Result<(), PublishError> {
    let required = manifest.requires.iter().map(|required| &required.contract);
    for contract in required.chain([&manifest.provides]) {
        for build in Contract::foreign_builds(&contract.text) {
            let described = CrateBuild::file_stem(build).and_then(|stem| known.get(stem));
            if let (Some(crate_build), Some(path)) = (described, store.crate_path(build))
                && !path.exists()
            {
                let text = Store::text_of(&path, crate_build)?;
                persist(write_beside(&path, text.as_bytes())?, &path)?;
            }
        }
    }
    Ok(())
}
