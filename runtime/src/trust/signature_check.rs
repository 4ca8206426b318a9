//! `SignatureCheck`, the check of the signature that a set has for one App.
use std::path::Path;

use minisign_verify::{Error, PublicKey, Signature};

use super::{TrustError, key_id};
use crate::store_files::{CurrentSet, SetSignature, SignedSet};

/// Decides whether the signature of a set holds: by the texts in the set alone, no other file is read.
#[derive(Clone, Copy, Debug)]
pub struct SignatureCheck<'a> {
    /// Path of the set, for messages.
    pub path: &'a Path,
    /// Package name of the App.
    pub app: &'a str,
    /// Target triple that the modules must be compiled for.
    pub target: &'a str,
    /// Public keys, each as the second line of its file. One of them must have signed.
    pub keys: &'a [&'a str],
}

impl SignatureCheck<'_> {
    /// What the signature of `set` covers; all of it is as the set says.
    ///
    /// # Errors
    /// The first check that fails.
    pub fn run(&self, set: &CurrentSet) -> Result<SignedSet, TrustError> {
        let signature = self.signature(set)?;
        let signed = self.verify(signature)?;
        self.compare(set, &signed)?;
        Ok(signed)
    }

    /// The signature that `set` has for the App.
    pub(super) fn signature<'s>(
        &self,
        set: &'s CurrentSet,
    ) -> Result<&'s SetSignature, TrustError> {
        let signature = set.signed.get(self.app);
        signature.ok_or_else(|| TrustError::Unsigned {
            path: self.path.to_owned(),
            app: self.app.to_owned(),
        })
    }

    /// What a signature covers, if one of the keys has made it. All that costs time in a check.
    pub(super) fn verify(&self, signature: &SetSignature) -> Result<SignedSet, TrustError> {
        let (path, app) = (self.path.to_owned(), self.app.to_owned());
        let decoded = match Signature::decode(&signature.signature) {
            Ok(decoded) => decoded,
            Err(error) => {
                let reason = error.to_string();
                return Err(TrustError::Unreadable { path, app, reason });
            }
        };
        let text = signature.text.as_bytes();
        // Keys that are none are refused by the generator; one that is none all the same has signed nothing.
        let keys = self.keys.iter();
        let keys = keys.filter_map(|key| PublicKey::from_base64(key).ok());
        for key in keys {
            match key.verify(text, &decoded, false) {
                Ok(()) => {
                    let signed = SignedSet::read(&signature.text);
                    return signed.ok_or(TrustError::Text { path, app });
                }
                Err(Error::UnexpectedKeyId) => {}
                Err(Error::InvalidSignature) => return Err(TrustError::Changed { path, app }),
                Err(error) => {
                    let reason = error.to_string();
                    return Err(TrustError::Unreadable { path, app, reason });
                }
            }
        }
        let id = |line: &str| key_id(line).unwrap_or_else(|| "of no id".to_owned());
        Err(TrustError::OtherKey {
            path,
            app,
            found: id(signature.signature.lines().nth(1).unwrap_or_default()),
            known: self.keys.iter().map(|key| id(key)).collect(),
        })
    }

    /// Compares what was signed with the App, this machine and the set.
    pub(super) fn compare(&self, set: &CurrentSet, signed: &SignedSet) -> Result<(), TrustError> {
        let (path, app) = (self.path.to_owned(), self.app.to_owned());
        if signed.app != app {
            let found = signed.app.clone();
            return Err(TrustError::OtherApp { path, app, found });
        }
        if signed.target != self.target {
            let target = self.target.to_owned();
            let found = signed.target.clone();
            return Err(TrustError::OtherTarget {
                path,
                app,
                target,
                found,
            });
        }
        let mut modules = signed.modules.iter();
        let other = modules.find(|(name, module)| set.modules.get(*name) != Some(&module.library));
        match other {
            None => Ok(()),
            Some((module, _)) => Err(TrustError::Mixed {
                path,
                app,
                module: module.clone(),
            }),
        }
    }
}
