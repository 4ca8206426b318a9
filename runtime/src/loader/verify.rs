//! `verify`, all checks that are made before a library is opened.
use super::file_stamp::check_bytes;
use super::{Image, LoadError};
use crate::contract::{Contract, ContractMismatch};
use crate::identity::{BuildIdentity, Digest, Fingerprint};
use crate::module::Requirement;
use crate::store_files::{CrateBuild, Manifest, ManifestContract, ManifestRequirement, Store};

/// The properties that a host expects of a module.
#[derive(Clone, Copy, Debug)]
pub struct Expected<'h> {
    /// Package name of the module.
    pub module: &'h str,
    /// The contract that the host was compiled with.
    pub contract: &'h Contract,
    /// Features that the module must provide.
    pub features: &'h [&'h str],
    /// Features that the module may ask of each Core that it imports, in the order of its import slots, as the host was
    /// generated.
    pub requires: &'h [Requirement],
    /// Digest that the file of the manifest must have, if the set is signed.
    pub manifest: Option<&'h Digest>,
}

/// Decides by manifest and bytes alone whether the build `digest` of a module may be loaded: no instruction of the
/// library runs.
///
/// # Errors
/// The first check that fails.
pub fn verify(store: &Store, digest: &Digest, expected: &Expected<'_>) -> Result<Image, LoadError> {
    let image = verify_but_imports(store, digest, expected)?;
    check_required(store, expected, &image.manifest)?;
    Ok(image)
}

/// Like [`verify`] but without the check of imports, for an App that binds its imports itself: its launcher knows no
/// Core.
///
/// # Errors
/// The first check that fails.
pub(crate) fn verify_but_imports(
    store: &Store,
    digest: &Digest,
    expected: &Expected<'_>,
) -> Result<Image, LoadError> {
    let (manifest, text) = store.manifest_and_text(expected.module, digest)?;
    check_signed(store, digest, expected, &text)?;
    check_subject(store, digest, expected, &manifest)?;
    let path = store.library_path(expected.module, digest);
    let stamp = check_bytes(&path, &manifest)?;
    check_identity(&manifest)?;
    check_provided(store, expected, &manifest)?;
    let contract = Fingerprint::of(manifest.provides.text.as_bytes());
    let symbol = Manifest::symbol_of(expected.module);
    Ok(Image {
        path,
        symbol,
        contract,
        manifest,
        stamp,
    })
}

/// Checks the text of a manifest against what was signed.
fn check_signed(
    store: &Store,
    digest: &Digest,
    expected: &Expected<'_>,
    text: &str,
) -> Result<(), LoadError> {
    match expected.manifest {
        Some(signed) if *signed != Digest::of(text.as_bytes()) => Err(LoadError::Manifest {
            path: store.manifest_path(expected.module, digest),
        }),
        _ => Ok(()),
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

/// Checks the direction from host to module: every row that the host was compiled with must be in the module's
/// contract.
fn check_provided(
    store: &Store,
    expected: &Expected<'_>,
    manifest: &Manifest,
) -> Result<(), LoadError> {
    let contract = expected.contract;
    Contract::check(contract.text(), &manifest.provides.text)
        .map_err(|mismatch| mismatched(store, manifest, &manifest.provides, mismatch))?;
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

/// Checks the direction from module to imports: the module may ask for no more than the host was generated for, and
/// every row that it was compiled with must be in the host's contract.
fn check_required(
    store: &Store,
    expected: &Expected<'_>,
    manifest: &Manifest,
) -> Result<(), LoadError> {
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
        Contract::check(&asked.contract.text, granted.contract.text())
            .map_err(|mismatch| mismatched(store, manifest, &asked.contract, mismatch.swapped()))?;
    }
    Ok(())
}

/// Whether a granted requirement covers an asked one: the same Core, all asked features, and a grant that is optional
/// only for a module that can do without.
fn grants((granted, asked): (&Requirement, &ManifestRequirement)) -> bool {
    let mut features = asked.features.iter();
    granted.contract.core() == asked.contract.core
        && (asked.optional || !granted.optional)
        && features.all(|feature| granted.features.contains(&feature.as_str()))
}

fn mismatched(
    store: &Store,
    manifest: &Manifest,
    contract: &ManifestContract,
    mismatch: ContractMismatch,
) -> LoadError {
    let core = contract.core.clone();
    let builds = mismatch.foreign_builds();
    match builds.map(|(host, module)| described(store, host, module)) {
        None => LoadError::Contract {
            module: manifest.module.clone(),
            core,
            mismatch,
        },
        Some((host_build, module_build)) => LoadError::ForeignType {
            core,
            mismatch: mismatch.with_sides(host_build, module_build),
        },
    }
}

/// Describes two builds of a crate by what tells them apart: version and features, else the source of the crate, else
/// the builds as the contract states them.
fn described(store: &Store, host: &str, module: &str) -> (String, String) {
    let builds = (store.crate_build(host), store.crate_build(module));
    let plainly = |build: &CrateBuild| build.to_string();
    let with_source = |build: &CrateBuild| format!("{build} from {}", build.source);
    match builds {
        (Some(left), Some(right)) if plainly(&left) != plainly(&right) => {
            (plainly(&left), plainly(&right))
        }
        (Some(left), Some(right)) if left.source != right.source => {
            (with_source(&left), with_source(&right))
        }
        (left, right) => {
            let side = |build: Option<CrateBuild>, text: &str| match build {
                Some(build) => format!("{build} as {text}"),
                None => text.to_owned(),
            };
            (side(left, host), side(right, module))
        }
    }
}
