//! Everything that is decided before a library is opened.
use std::fs;
use std::path::Path;

use super::{FileStamp, Image, LoadError};
use crate::contract::Contract;
use crate::identity::{BuildIdentity, Fingerprint};
use crate::store::{Digest, Manifest, ManifestContract, Store, StoreError};

/// What a host expects of a module.
#[derive(Clone, Copy, Debug)]
pub struct Expected<'h> {
    /// Package name.
    pub module: &'h str,
    /// The contract that the host was compiled with.
    pub contract: &'h Contract,
    /// Features that the module must provide.
    pub features: &'h [&'h str],
    /// The contracts behind the module's import slots, in their order.
    pub requires: &'h [&'h Contract],
}

/// Finds whether the build `digest` of a module may be loaded, by its manifest and bytes alone: no instruction of the
/// library is run.
///
/// # Errors
/// The first reason against it.
pub fn verify(store: &Store, digest: &Digest, expected: &Expected<'_>) -> Result<Image, LoadError> {
    let manifest = store.manifest(expected.module, digest)?;
    check_subject(store, digest, expected, &manifest)?;
    let path = store.library_path(expected.module, digest);
    let stamp = stamp(&path)?;
    check_bytes(&path, &manifest)?;
    check_identity(&manifest)?;
    check_provided(expected, &manifest)?;
    check_required(expected, &manifest)?;
    let contract = Fingerprint::of(&manifest.provides.text);
    let symbol = Manifest::symbol_of(expected.module);
    Ok(Image {
        path,
        symbol,
        contract,
        manifest,
        stamp,
    })
}

/// Taken before the bytes are read: a file that is replaced in between differs at the load.
fn stamp(path: &Path) -> Result<FileStamp, StoreError> {
    FileStamp::of(path).map_err(|source| StoreError::Unreadable {
        path: path.to_owned(),
        source,
    })
}

fn check_subject(
    store: &Store,
    digest: &Digest,
    expected: &Expected<'_>,
    manifest: &Manifest,
) -> Result<(), LoadError> {
    let foreign = |what: String| LoadError::Foreign {
        path: store.manifest_path(expected.module, digest),
        what,
    };
    if manifest.module != expected.module {
        return Err(foreign(format!("the module {}", manifest.module)));
    }
    if manifest.digest != *digest {
        return Err(foreign(format!(
            "a library with the digest {}",
            manifest.digest.short()
        )));
    }
    if manifest.symbol != Manifest::symbol_of(expected.module) {
        return Err(foreign(format!(
            "a library that exports {}",
            manifest.symbol
        )));
    }
    if manifest.provides.core != expected.contract.core() {
        return Err(foreign(format!("a module of {}", manifest.provides.core)));
    }
    Ok(())
}

fn check_bytes(path: &Path, manifest: &Manifest) -> Result<(), LoadError> {
    let bytes = fs::read(path).map_err(|source| StoreError::Unreadable {
        path: path.to_owned(),
        source,
    })?;
    if bytes.is_empty() {
        return Err(LoadError::Empty {
            path: path.to_owned(),
        });
    }
    let found = bytes.len() as u64;
    if found != manifest.size {
        return Err(LoadError::Size {
            path: path.to_owned(),
            expected: manifest.size,
            found,
        });
    }
    let digest = Digest::of(&bytes);
    if digest != manifest.digest {
        return Err(LoadError::Digest {
            path: path.to_owned(),
            expected: manifest.digest.short().to_owned(),
            found: digest.short().to_owned(),
        });
    }
    Ok(())
}

fn check_identity(manifest: &Manifest) -> Result<(), LoadError> {
    let differences = BuildIdentity::current().differences(&manifest.identity);
    if differences.is_empty() {
        return Ok(());
    }
    Err(LoadError::Identity {
        module: manifest.module.clone(),
        differences,
    })
}

/// The host calls the module: all that the host was compiled with must be there.
fn check_provided(expected: &Expected<'_>, manifest: &Manifest) -> Result<(), LoadError> {
    let contract = expected.contract;
    Contract::check(contract.text, &manifest.provides.text)
        .map_err(|mismatch| mismatched(manifest, &manifest.provides, mismatch))?;
    let missing = expected.features.iter().find(|feature| {
        !manifest
            .features
            .iter()
            .any(|provided| provided == *feature)
    });
    match missing {
        None => Ok(()),
        Some(feature) => Err(LoadError::Feature {
            module: manifest.module.clone(),
            core: contract.core().to_owned(),
            feature: (*feature).to_owned(),
        }),
    }
}

/// The module calls what the host binds: all that the module was compiled with must be there.
fn check_required(expected: &Expected<'_>, manifest: &Manifest) -> Result<(), LoadError> {
    let wanted: Vec<&str> = expected
        .requires
        .iter()
        .map(|contract| contract.core())
        .collect();
    let found: Vec<&str> = manifest
        .requires
        .iter()
        .map(|row| row.contract.core.as_str())
        .collect();
    if wanted != found {
        return Err(LoadError::Requirements {
            module: manifest.module.clone(),
            expected: wanted.iter().map(ToString::to_string).collect(),
            found: found.iter().map(ToString::to_string).collect(),
        });
    }
    for (contract, required) in expected.requires.iter().zip(&manifest.requires) {
        Contract::check(&required.contract.text, contract.text)
            .map_err(|mismatch| mismatched(manifest, &required.contract, mismatch.swapped()))?;
    }
    Ok(())
}

fn mismatched(
    manifest: &Manifest,
    contract: &ManifestContract,
    mismatch: crate::contract::ContractMismatch,
) -> LoadError {
    LoadError::Contract {
        module: manifest.module.clone(),
        core: contract.core.clone(),
        mismatch,
    }
}
