//! `differences` and `library_differences`, which say what is wrong with files before they are sent, and after they have come.

use std::fs;
use std::path::Path;

use keyway::store::{CurrentSet, Digest, Store};
use keyway_codegen::workshop::bundle::{BundleFile, check};

use crate::ship_error::ShipError;

/// Compares the bundle in `folder` with what was bundled, and its signature with the keys that the App trusts.
///
/// # Errors
/// If the folder is no bundle, or cannot be read.
pub(crate) fn differences(folder: &Path) -> Result<(BundleFile, Vec<String>), ShipError> {
    let (bundle, _, lines) = check(folder, None)?;
    Ok((bundle, lines))
}

/// The libraries of a set that are not what their names say, one line each.
pub(crate) fn library_differences(store: &Store, set: &CurrentSet) -> Vec<String> {
    let wrong = set.modules.iter().filter_map(|(module, digest)| {
        let path = store.library_path(module, digest);
        match fs::read(&path) {
            Ok(bytes) if Digest::of(&bytes) == *digest => None,
            Ok(_) => Some(format!("{} is damaged", path.display())),
            Err(error) => Some(format!("{}: {error}", path.display())),
        }
    });
    wrong.collect()
}
