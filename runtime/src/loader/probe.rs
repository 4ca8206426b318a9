//! Loading a library that has no manifest yet.
use std::path::Path;

use super::LoadError;
use super::map::map;
use crate::module::Module;
use crate::store_files::Manifest;

/// Loads a library that cargo has just built for `package`, to read from it what its manifest shall say. For a process
/// of its own: nothing is known of the library yet.
///
/// # Errors
/// If the system cannot load it, it exports no module header, or it was compiled otherwise than this program.
pub fn probe(library: &Path, package: &str) -> Result<&'static Module, LoadError> {
    // The table and the import slots are not looked at, so that their types do not matter.
    let header = map::<(), ()>(library, &Manifest::symbol_of(package), None)?;
    Ok(header.module)
}
