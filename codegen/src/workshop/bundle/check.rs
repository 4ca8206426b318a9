//! `check`, which compares a bundle with what it was made as.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use keyway::store::{CurrentSet, Digest, SignedSet, Store};

use super::files::files;
use super::signature::check_signature;
use super::{BundleError, BundleFile, check_set};

/// Compares every file of the bundle in `folder` with its digest, and its modules with each other: all that the App
/// verifies before it opens a library. The set must be signed with one of `keys`, or, where they are left out, of those that the
/// App trusts. Returns the bundle, what was signed, and what is wrong, one line each.
///
/// # Errors
/// If the folder is no bundle, or cannot be read.
pub fn check(
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
        match store.current() {
            Ok(set) => {
                wrong.extend(exchanged(&bundle, &found, &store, &set));
                wrong.extend(check_set(&store, &set, &bundle.target));
                let keys = keys.as_ref().unwrap_or(&bundle.trust);
                match check_signature(&store, &set, &bundle, keys) {
                    Ok(found) => signed = found,
                    Err(lines) => wrong.extend(lines),
                }
            }
            Err(error) => wrong.push(error.to_string()),
        }
    }
    Ok((bundle, signed, wrong))
}

/// Libraries that are not what their names say, although `bundle.toml` has them as they are: whoever exchanged one has changed that
/// file as well, and the App would find it out.
fn exchanged(
    bundle: &BundleFile,
    found: &BTreeMap<String, Digest>,
    store: &Store,
    set: &CurrentSet,
) -> Vec<String> {
    let exchanged = set.modules.iter().filter_map(|(module, digest)| {
        let path = store.library_path(module, digest);
        let name = path.file_name()?.to_string_lossy();
        let path = format!("modules/{module}/{name}");
        let other = found.get(&path).filter(|other| *other != digest)?;
        (bundle.files.get(&path) == Some(other)).then(|| {
            let other = other.short();
            format!("{path} is another library than its name says: its digest is {other}")
        })
    });
    exchanged.collect()
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
