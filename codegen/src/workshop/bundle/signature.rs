//! `check_signature`, the part of a check that asks who has made the set.

use std::fs;

use keyway::store::{CurrentSet, Digest, SignatureCheck, SignedSet, Store};

use super::BundleFile;

/// What the signature of a bundle's set covers, or what is wrong, one line each. One of `keys` must have signed; where there is
/// none, nothing is checked.
pub(super) fn check_signature(
    store: &Store,
    set: &CurrentSet,
    bundle: &BundleFile,
    keys: &[String],
) -> Result<Option<SignedSet>, Vec<String>> {
    if keys.is_empty() {
        return Ok(None);
    }
    let keys: Vec<_> = keys.iter().map(String::as_str).collect();
    let path = store.current_path();
    let check = SignatureCheck {
        path: &path,
        app: &bundle.app,
        target: &bundle.target,
        keys: &keys,
    };
    let signed = check.run(set).map_err(|error| vec![error.to_string()])?;
    let unsigned = set.modules.keys();
    let unsigned = unsigned.filter(|module| !signed.modules.contains_key(*module));
    let mut wrong: Vec<_> = unsigned
        .map(|module| format!("{module} is in the set and was not signed"))
        .collect();
    for (name, module) in &signed.modules {
        let path = store.manifest_path(name, &module.library);
        // A file that is missing is told besides.
        let found = fs::read(&path).map(|bytes| Digest::of(&bytes));
        if found.is_ok_and(|found| found != module.manifest) {
            let path = path.display();
            wrong.push(format!("{path} was changed after its set was signed"));
        }
    }
    if wrong.is_empty() {
        Ok(Some(signed))
    } else {
        Err(wrong)
    }
}
