//! Copying and probing a library, unless the store has it.

use std::fs;
use std::sync::{Mutex, PoisonError};

use keyway::store::{Digest, Manifest};
use tempfile::TempPath;

use super::write::write_beside;
use super::{BuiltLibrary, PublishError, PublishRequest};
use crate::workshop::probe::{ProbeRequest, ReadyProbe, Start, probe};

/// A library that can be published.
pub(super) struct Prepared {
    /// Manifest of the library.
    pub(super) manifest: Manifest,
    /// Copy in the store under a temporary name, and the outcome of its trial start; `None` if the store has the build.
    pub(super) copy: Option<(TempPath, Start)>,
}

/// Probes `library` unless the store has the very same build.
///
/// The copy to be published is probed, not cargo's file: cargo may replace that at any time.
pub(super) fn prepare(
    request: &PublishRequest,
    ready: &Mutex<Option<ReadyProbe>>,
    library: &BuiltLibrary,
) -> Result<Prepared, PublishError> {
    let bytes = fs::read(&library.path).map_err(|source| PublishError::Read {
        path: library.path.clone(),
        source,
    })?;
    let digest = Digest::of(&bytes);
    if let Some(manifest) = stored(request, library, &digest, &bytes) {
        return Ok(Prepared {
            manifest,
            copy: None,
        });
    }
    let target = request.store.library_path(&library.package, &digest);
    let copy = write_beside(&target, &bytes)?;
    let ready = ready.lock().unwrap_or_else(PoisonError::into_inner).take();
    let request = ProbeRequest {
        program: request.program.clone(),
        package: library.package.clone(),
        library: copy.to_path_buf(),
        shown: library.path.clone(),
        limit: request.limit,
    };
    let probed = probe(&request, ready).map_err(|error| PublishError::Probe(vec![error]))?;
    Ok(Prepared {
        manifest: probed.manifest,
        copy: Some((copy, probed.start)),
    })
}

/// Reads the manifest in the store, if library and manifest are intact: a damaged build is published again.
fn stored(
    request: &PublishRequest,
    library: &BuiltLibrary,
    digest: &Digest,
    bytes: &[u8],
) -> Option<Manifest> {
    let store = &request.store;
    let manifest = store.manifest(&library.package, digest).ok()?;
    let is_its_own = manifest.module == library.package && manifest.digest == *digest;
    let copy = fs::read(store.library_path(&library.package, digest)).ok()?;
    (is_its_own && copy == bytes).then_some(manifest)
}
