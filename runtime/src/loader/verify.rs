//! Everything that is decided before a library is opened.
use super::file_stamp::check_bytes;
use super::{Image, LoadError};
use crate::contract::Contract;
use crate::identity::{BuildIdentity, Digest, Fingerprint};
use crate::module::Requirement;
use crate::store_files::{Manifest, ManifestContract, ManifestRequirement, Store};

/// What a host expects of a module.
#[derive(Clone, Copy, Debug)]
pub struct Expected<'h> {
    /// Package name.
    pub module: &'h str,
    /// The contract that the host was compiled with.
    pub contract: &'h Contract,
    /// Features that the module must provide.
    pub features: &'h [&'h str],
    /// What the module may ask of each Core that it imports, in the order of its slots: the host was generated for it.
    pub requires: &'h [Requirement],
}

/// Finds whether the build `digest` of a module may be loaded, by its manifest and bytes alone: no instruction of the
/// library is run.
///
/// # Errors
/// The first reason against it.
pub fn verify(store: &Store, digest: &Digest, expected: &Expected<'_>) -> Result<Image, LoadError> {
    let image = verify_but_imports(store, digest, expected)?;
    check_required(expected, &image.manifest)?;
    Ok(image)
}

/// The same without a look at what the module imports, for one that binds its imports itself: an App, which a launcher that
/// knows nothing of its Cores loads.
///
/// # Errors
/// The first reason against it.
pub(crate) fn verify_but_imports(
    store: &Store,
    digest: &Digest,
    expected: &Expected<'_>,
) -> Result<Image, LoadError> {
    let manifest = store.manifest(expected.module, digest)?;
    check_subject(store, digest, expected, &manifest)?;
    let path = store.library_path(expected.module, digest);
    let stamp = check_bytes(&path, &manifest)?;
    check_identity(&manifest)?;
    check_provided(expected, &manifest)?;
    let contract = fingerprint(expected.contract, &manifest.provides.text);
    let symbol = Manifest::symbol_of(expected.module);
    Ok(Image {
        path,
        symbol,
        contract,
        manifest,
        stamp,
    })
}

/// The fingerprint of a text, which is known where the text is the host's.
fn fingerprint(host: &Contract, text: &str) -> Fingerprint {
    if text == host.text {
        host.fingerprint
    } else {
        Fingerprint::of(text)
    }
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

/// The module calls what the host binds: it must ask for no more than the host was generated for, and all that it was
/// compiled with must be there.
fn check_required(expected: &Expected<'_>, manifest: &Manifest) -> Result<(), LoadError> {
    let (granted, asked) = (expected.requires, &manifest.requires);
    let is_granted = granted.len() == asked.len() && granted.iter().zip(asked).all(grants);
    if !is_granted {
        let granted = granted.iter().map(ManifestRequirement::from);
        return Err(LoadError::Requirements {
            module: manifest.module.clone(),
            expected: granted.map(|granted| granted.to_string()).collect(),
            found: asked.iter().map(ToString::to_string).collect(),
        });
    }
    for (granted, asked) in granted.iter().zip(asked) {
        Contract::check(&asked.contract.text, granted.contract.text)
            .map_err(|mismatch| mismatched(manifest, &asked.contract, mismatch.swapped()))?;
    }
    Ok(())
}

/// Whether what was granted covers what is asked: the same Core, with these features, and not by chance only.
fn grants((granted, asked): (&Requirement, &ManifestRequirement)) -> bool {
    let mut features = asked.features.iter();
    granted.contract.core() == asked.contract.core
        && (asked.optional || !granted.optional)
        && features.all(|feature| granted.features.contains(&feature.as_str()))
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
