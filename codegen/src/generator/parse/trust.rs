//! `trusted`, which takes the public keys out of the files that an App names.

use minisign::PublicKeyBox;

use super::rules::manifest::{no_public_key, unreadable_key};
use super::{Declaration, TrustedKey};
use crate::generator::load::LoadedCrate;
use crate::ground::diagnostic::{Diagnostic, Diagnostics};
use crate::ground::source::{FileId, Located, Location, SourceMap};

/// The keys that the App `loaded` with this declaration trusts, in declared order.
pub(super) fn trusted(
    declaration: Option<&Declaration>,
    loaded: &LoadedCrate,
    sources: &SourceMap,
    diagnostics: &mut Diagnostics,
) -> Vec<TrustedKey> {
    let app = declaration.and_then(Declaration::app);
    let entries = app.map_or(&[][..], |app| &app.trust);
    let mut keys = Vec::new();
    for entry in entries {
        match loaded.key_files.get(&entry.value) {
            Some(Ok(file)) => match key(*file, sources) {
                Some(key) => keys.push(TrustedKey {
                    path: entry.clone(),
                    key,
                }),
                None => diagnostics.push(refused(entry, *file, sources)),
            },
            Some(Err(reason)) => diagnostics.push(unreadable_key(entry, reason)),
            None => diagnostics.push(unreadable_key(entry, "it was not looked for")),
        }
    }
    keys
}

fn key(file: FileId, sources: &SourceMap) -> Option<String> {
    let parsed = PublicKeyBox::from_string(&sources.file(file).text).ok()?;
    Some(parsed.into_public_key().ok()?.to_base64())
}

fn refused(entry: &Located<String>, file: FileId, sources: &SourceMap) -> Diagnostic {
    let text = &sources.file(file).text;
    let mut lines = text.split_inclusive('\n');
    let first = lines.next().unwrap_or_default();
    let second = lines.next().unwrap_or_default().trim_end();
    // A secret key holds both halves, and so is longer than a public one of 56 digits.
    let is_secret = second.starts_with("RW") && second.len() > 100;
    // A secret is not shown.
    let line = match second.is_empty() || is_secret {
        true => 0..first.trim_end().len(),
        false => first.len()..first.len() + second.len(),
    };
    no_public_key(entry, Location::new(file, line), is_secret)
}
