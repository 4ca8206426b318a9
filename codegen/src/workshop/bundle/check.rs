//! `check`, which compares a bundle with what it was made as.

use std::fs;
use std::path::Path;

use keyway::Contract;
use keyway::store::{Manifest, SignedSet, Store};

use super::files::files;
use super::signature::check_signature;
use super::{BundleError, BundleFile};

/// Compares every file of the bundle in `folder` with its digest, and its modules with each other: all that the App
/// verifies before it opens a library. The set must be signed with one of `keys`, or, where they are left out, of those that the
/// App trusts. Returns the bundle, what was signed, and what is wrong, one line each.
///
/// # Errors
/// If the folder is no bundle, or cannot be read.
pub(crate) fn check(
    folder: &Path,
    keys: Option<Vec<String>>,
) -> Result<(BundleFile, Option<SignedSet>, Vec<String>), BundleError> {
    let bundle = read(folder)?;
    let found = files(folder)?;
    let mut wrong = Vec::new();
    for (path, digest) in &bundle.files {
        match found.get(path) {
            None => wrong.push(format!("{path} is missing")),
            Some(other) if other != digest => wrong.push(format!(
                "{path} has changed: {} was bundled, {} is there",
                digest.short(),
                other.short()
            )),
            Some(_) => {}
        }
    }
    let added = found
        .keys()
        .filter(|path| !bundle.files.contains_key(*path));
    wrong.extend(added.map(|path| format!("{path} was not bundled")));
    let mut signed = None;
    if !bundle.linked {
        let store = Store::new(folder.join("modules"));
        wrong.extend(check_set(&store, &bundle)?);
        if let Ok(set) = store.current() {
            let keys = keys.as_ref().unwrap_or(&bundle.trust);
            match check_signature(&store, &set, &bundle, keys) {
                Ok(found) => signed = found,
                Err(lines) => wrong.extend(lines),
            }
        }
    }
    Ok((bundle, signed, wrong))
}

fn read(folder: &Path) -> Result<BundleFile, BundleError> {
    let path = folder.join(BundleFile::NAME);
    if !path.is_file() {
        return Err(BundleError::NoBundle {
            path: folder.to_owned(),
        });
    }
    let text = fs::read_to_string(&path).map_err(BundleError::file(&path))?;
    let unreadable = |reason: String| BundleError::Unreadable { path, reason };
    let bundle: BundleFile = match toml::from_str(&text) {
        Ok(bundle) => bundle,
        Err(error) => return Err(unreadable(error.to_string())),
    };
    if bundle.format == BundleFile::FORMAT {
        Ok(bundle)
    } else {
        Err(unreadable(format!("its format is {}", bundle.format)))
    }
}

/// Compares the manifests of the current set with each other.
fn check_set(store: &Store, bundle: &BundleFile) -> Result<Vec<String>, BundleError> {
    let current = match store.current() {
        Ok(current) => current,
        Err(error) => return Ok(vec![error.to_string()]),
    };
    let mut wrong = Vec::new();
    let mut manifests = Vec::new();
    for (module, digest) in &current.modules {
        match store.manifest(module, digest) {
            Err(error) => wrong.push(error.to_string()),
            Ok(manifest) if manifest.module != *module || manifest.digest != *digest => {
                let path = store.manifest_path(module, digest);
                wrong.push(format!("{} describes another library", path.display()));
            }
            Ok(manifest) => manifests.push(manifest),
        }
    }
    for manifest in &manifests {
        if manifest.identity.target != bundle.target {
            wrong.push(format!(
                "{} was compiled for {}, the bundle is for {}",
                manifest.module, manifest.identity.target, bundle.target
            ));
        }
        wrong.extend(unlike(manifests.first(), manifest));
        wrong.extend(unserved(&manifests, manifest));
    }
    Ok(wrong)
}

fn unlike(first: Option<&Manifest>, manifest: &Manifest) -> Option<String> {
    let first = first?;
    let differences = first.identity.differences(&manifest.identity);
    (!differences.is_empty()).then(|| {
        format!(
            "{} was built otherwise than {}: {}",
            manifest.module,
            first.module,
            differences.join(", ")
        )
    })
}

/// Contracts that a module asks for and no module of their Core fulfils. A Core that no module serves is one that the App
/// provides, or an optional one.
fn unserved(manifests: &[Manifest], manifest: &Manifest) -> Vec<String> {
    let unserved = manifest.requires.iter().filter_map(|required| {
        let core = &required.contract.core;
        let mut servers = manifests
            .iter()
            .filter(|other| other.provides.core == *core);
        let server = servers.next()?;
        let mismatch = Contract::check(&required.contract.text, &server.provides.text).err()?;
        Some(format!(
            "{} does not fit {} in {core}: {mismatch}",
            manifest.module, server.module
        ))
    });
    unserved.collect()
}
