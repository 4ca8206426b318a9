//! `check_set`, which compares the manifests of a set with each other.

use keyway::Contract;
use keyway::store::{CurrentSet, Manifest, Store};

/// Compares the manifests of the builds in `set` with each other, and with the target triple that all are for. Returns what is
/// wrong, one line each. No library is read.
#[must_use]
pub fn check_set(store: &Store, set: &CurrentSet, target: &str) -> Vec<String> {
    let mut wrong = Vec::new();
    let mut manifests = Vec::new();
    for (module, digest) in &set.modules {
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
        if manifest.identity.target != target {
            wrong.push(format!(
                "{} was compiled for {}, the set is for {target}",
                manifest.module, manifest.identity.target
            ));
        }
        wrong.extend(unlike(manifests.first(), manifest));
        wrong.extend(unserved(&manifests, manifest));
    }
    wrong
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
