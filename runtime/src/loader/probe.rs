//! `probe`, which reads the description of a library that has no manifest yet.
use std::path::Path;

use super::LoadError;
use super::map::map;
use crate::module::Module;
use crate::store_files::Manifest;

/// Loads a library that cargo has just built for `package`, to read from it what goes into its manifest. Meant for a
/// process of its own: nothing about the library has been verified yet.
///
/// # Errors
/// If the system cannot load the library, it exports no module header, or its build identity differs from this
/// program's.
pub fn probe(library: &Path, package: &str) -> Result<&'static Module, LoadError> {
    // The table and the import slots are not read, so that their types do not matter.
    let header = map::<(), ()>(library, &Manifest::symbol_of(package), None)?;
    Ok(header.module)
}
