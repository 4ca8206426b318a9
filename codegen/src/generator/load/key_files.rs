//! `key_files`, which reads the public keys that an App trusts.

use std::collections::BTreeMap;
use std::path::Path;

use toml::Table;

use super::FileTree;
use crate::ground::source::{FileId, SourceMap};

/// The files that the key `trust` in the manifest `manifest` names, by the path that stands there, from `folder`; the reason
/// where one cannot be read. A manifest that does not parse names none here, and is refused later.
pub(super) fn key_files(
    manifest: FileId,
    folder: &Path,
    tree: &FileTree,
    sources: &mut SourceMap,
) -> BTreeMap<String, Result<FileId, String>> {
    let mut files = BTreeMap::new();
    for named in named(&sources.file(manifest).text) {
        let path = folder.join(&named);
        let read = match tree.read(&path) {
            Ok(text) => Ok(sources.add(&path, text)),
            Err(error) => Err(error.to_string()),
        };
        files.insert(named, read);
    }
    files
}

fn named(manifest: &str) -> Vec<String> {
    // Most manifests trust nobody, and need not be parsed twice.
    if !manifest.contains("trust") {
        return Vec::new();
    }
    let Ok(table) = manifest.parse::<Table>() else {
        return Vec::new();
    };
    let module = table.get("package").and_then(|package| {
        package
            .get("metadata")?
            .get("module")?
            .get("trust")?
            .as_array()
    });
    let entries = module.into_iter().flatten();
    let texts = entries.filter_map(|entry| entry.as_str());
    texts.map(str::to_owned).collect()
}
