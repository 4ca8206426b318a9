//! `Signing`, how a set is signed when it is published.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::time::{SystemTime, UNIX_EPOCH};

use keyway::BuildIdentity;
use keyway::store::{
    CurrentSet, Digest, SetSignature, SignatureCheck, SignedModule, SignedSet, Store,
};

use super::{KeyError, SigningKey};

/// Who signs a set, for which Apps.
#[derive(Clone, Debug)]
pub struct Signing {
    /// The key.
    pub key: SigningKey,
    /// Package names of the modules that a signature covers, by package name of the App.
    pub apps: BTreeMap<String, BTreeSet<String>>,
    /// Number of the set; if it is left out, the seconds since 1970, or one more than that of the signature before.
    pub number: Option<u64>,
}

impl Signing {
    /// Signs `set`, whose files are in `store`, for each App. A signature that says the same already stays.
    ///
    /// # Errors
    /// If a module of an App is not in the set, or its manifest cannot be read.
    pub(crate) fn sign(&self, store: &Store, set: &mut CurrentSet) -> Result<(), KeyError> {
        for (app, names) in &self.apps {
            let modules = modules(store, set, app, names)?;
            let before = self.before(store, app, set);
            let number = match (&before, self.number) {
                (Some(before), None) if before.modules == modules => continue,
                (Some(before), Some(number))
                    if before.modules == modules && before.number == number =>
                {
                    continue;
                }
                (_, Some(number)) => number,
                (_, None) => next_number(set.signed.get(app)),
            };
            let signed = SignedSet {
                app: app.clone(),
                target: BuildIdentity::current().target,
                number,
                modules,
            };
            let text = signed.text();
            let comment = format!("set {number} of {app} for {}", signed.target);
            let signature = self.key.sign(&text, &comment)?;
            let signature = SetSignature { text, signature };
            set.signed.insert(app.clone(), signature);
        }
        Ok(())
    }

    /// What the present signature covers, if this key has made it and it holds.
    fn before(&self, store: &Store, app: &str, set: &CurrentSet) -> Option<SignedSet> {
        let path = store.current_path();
        let check = SignatureCheck {
            path: &path,
            app,
            target: &BuildIdentity::current().target,
            keys: &[&self.key.public()],
        };
        check.run(set).ok()
    }
}

/// The digests of the modules called `names`.
fn modules(
    store: &Store,
    set: &CurrentSet,
    app: &str,
    names: &BTreeSet<String>,
) -> Result<BTreeMap<String, SignedModule>, KeyError> {
    let module = |name: &String| {
        let missing = || KeyError::Missing {
            app: app.to_owned(),
            module: name.clone(),
        };
        let library = set.modules.get(name).ok_or_else(missing)?;
        let path = store.manifest_path(name, library);
        let manifest = fs::read(&path).map_err(KeyError::file(&path))?;
        let module = SignedModule {
            library: library.clone(),
            manifest: Digest::of(&manifest),
        };
        Ok((name.clone(), module))
    };
    names.iter().map(module).collect()
}

/// The seconds since 1970, or more where the signature before has that number or a higher one: several sets in a second, or a
/// clock that was put back.
fn next_number(before: Option<&SetSignature>) -> u64 {
    let now = SystemTime::now().duration_since(UNIX_EPOCH);
    let now = now.map_or(0, |time| time.as_secs());
    let before = before.and_then(|signature| SignedSet::read(&signature.text));
    before.map_or(now, |before| now.max(before.number.saturating_add(1)))
}

/// Removes the signatures that do not hold any more, since another build of a module that they cover is current.
pub(crate) fn without_broken(set: &mut CurrentSet) {
    let modules = &set.modules;
    set.signed.retain(|_, signature| {
        let signed = SignedSet::read(&signature.text);
        signed.is_some_and(|signed| {
            let mut covered = signed.modules.iter();
            covered.all(|(name, module)| modules.get(name) == Some(&module.library))
        })
    });
}
