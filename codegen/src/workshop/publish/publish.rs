//! `publish`, which probes libraries and makes them current together.

use std::collections::BTreeMap;
use std::num::NonZero;
use std::path::{Path, PathBuf};
use std::sync::Mutex;
use std::thread;

use keyway::Contract;
use keyway::store::{CrateBuild, Digest, Manifest, Store};
use serde::Serialize;

use super::current::{digests, switch, switch_in};
use super::kept_build::KeptBuild;
use super::lock::StoreLock;
use super::prepare::{Prepared, prepare};
use super::write::{persist, persist_library, write_beside};
use super::{BuiltLibrary, Change, PublishError, PublishRequest, PublishedModule};
use crate::workshop::Progress;
use crate::workshop::probe::ReadyProbe;
use crate::workshop::sign::Signing;

/// The result of a publication: a set of builds that is current now.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Publication {
    /// Folder of the store.
    pub store: PathBuf,
    /// The published modules, in the order of the request.
    pub modules: Vec<PublishedModule>,
}

/// Probes new libraries, copies them into the store, and makes all of them current at once.
///
/// Each file appears atomically under its final name, and the current set is replaced last, so that a reader sees the
/// old set or the new one; of two publishers of the same library the second leaves the first one's file. The set stays
/// in the folder `sets` when another one is current.
///
/// # Errors
/// If libraries fail their probe, all of them are named and nothing changes; or if the store cannot be written.
pub fn publish(request: &PublishRequest, progress: &Progress) -> Result<Publication, PublishError> {
    publish_in(request, None, progress)
}

/// Like [`publish`], with the first probe in the waiting child, if there is one.
///
/// # Errors
/// As [`publish`].
pub fn publish_in(
    request: &PublishRequest,
    ready: Option<ReadyProbe>,
    progress: &Progress,
) -> Result<Publication, PublishError> {
    let _lock = StoreLock::for_publisher(&request.store, progress)?;
    let modules = enter_all(request, ready, progress)?;
    let added = modules
        .iter()
        .map(|entry| (entry.module.clone(), entry.digest.clone()));
    switch(request, &added.collect())?;
    Ok(Publication {
        store: request.store.root().to_owned(),
        modules,
    })
}

/// Probes new libraries and copies them into the store, but makes none of them current: no App takes them until
/// [`make_current`] does. `gc` removes those that nobody makes current, once what is returned beside each is dropped.
///
/// # Errors
/// As [`publish`].
pub(crate) fn lay_aside(
    request: &PublishRequest,
    ready: Option<ReadyProbe>,
    progress: &Progress,
) -> Result<Vec<(PublishedModule, Option<KeptBuild>)>, PublishError> {
    let _lock = StoreLock::for_publisher(&request.store, progress)?;
    let laid = enter_all(request, ready, progress)?.into_iter();
    let kept = laid.map(|own| {
        let kept = KeptBuild::of_locked(&request.store, &own.digest);
        (own, kept)
    });
    Ok(kept.collect())
}

/// Makes builds of the store current, which lie there already, as builds of `workspace`, and signs the set if that is asked for.
///
/// # Errors
/// If the store cannot be written, or a module of the signature is missing.
pub fn make_current(
    store: &Store,
    workspace: &Path,
    builds: &BTreeMap<String, Digest>,
    signing: Option<&Signing>,
) -> Result<(), PublishError> {
    let _lock = StoreLock::for_publisher(store, &Progress::hidden())?;
    switch_in(store, builds, workspace, signing)
}

fn enter_all(
    request: &PublishRequest,
    ready: Option<ReadyProbe>,
    progress: &Progress,
) -> Result<Vec<PublishedModule>, PublishError> {
    let ready = Mutex::new(ready);
    let prepared = prepare_all(request, &ready, progress)?;
    let current = digests(&request.store);
    let mut modules = Vec::new();
    for entry in prepared {
        describe_crates(&request.store, &entry.manifest, &request.crates)?;
        modules.push(enter(&request.store, &current, entry)?);
    }
    Ok(modules)
}

/// Prepares the libraries on as many threads as the machine has processors, and returns all failures.
fn prepare_all(
    request: &PublishRequest,
    ready: &Mutex<Option<ReadyProbe>>,
    progress: &Progress,
) -> Result<Vec<Prepared>, PublishError> {
    let at_once = thread::available_parallelism().map_or(1, NonZero::get);
    let mut prepared = Vec::new();
    let mut unfit = Vec::new();
    for chunk in request.libraries.chunks(at_once) {
        for result in prepare_chunk(request, ready, chunk) {
            progress.advance();
            match result {
                Ok(entry) => prepared.push(entry),
                Err(PublishError::Probe(errors)) => unfit.extend(errors),
                Err(other) => return Err(other),
            }
        }
    }
    if unfit.is_empty() {
        Ok(prepared)
    } else {
        Err(PublishError::Probe(unfit))
    }
}

fn prepare_chunk(
    request: &PublishRequest,
    ready: &Mutex<Option<ReadyProbe>>,
    chunk: &[BuiltLibrary],
) -> Vec<Result<Prepared, PublishError>> {
    thread::scope(|scope| {
        let threads: Vec<_> = chunk
            .iter()
            .map(|library| scope.spawn(|| prepare(request, ready, library)))
            .collect();
        threads
            .into_iter()
            .map(|thread| thread.join().expect("preparing does not panic"))
            .collect()
    })
}

/// Renames a prepared library and its manifest to their final names.
fn enter(
    store: &Store,
    current: &BTreeMap<String, Digest>,
    prepared: Prepared,
) -> Result<PublishedModule, PublishError> {
    let Prepared { manifest, copy } = prepared;
    let Some((copy, start)) = copy else {
        let is_current = current.get(&manifest.module) == Some(&manifest.digest);
        let change = if is_current {
            Change::Unchanged
        } else {
            Change::Restored
        };
        return Ok(PublishedModule::new(manifest, change, None));
    };
    let library = store.library_path(&manifest.module, &manifest.digest);
    persist_library(copy, &library, &manifest.digest)?;
    let path = store.manifest_path(&manifest.module, &manifest.digest);
    let text = Store::text_of(&path, &manifest)?;
    persist(write_beside(&path, text.as_bytes())?, &path)?;
    Ok(PublishedModule::new(
        manifest,
        Change::Published,
        Some(start),
    ))
}

/// Writes a description of each crate's build that the contracts of `manifest` state, unless the store has it.
///
/// # Errors
/// If the store cannot be written.
fn describe_crates(
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
