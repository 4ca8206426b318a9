//! Reads `[package.metadata.module]` out of the text of a manifest, with the place of every value.

use std::collections::BTreeMap;

use toml::de::{DeTable, DeValue};

use super::Declaration;
use super::module_table::parse_module;
use super::table_reader::TableReader;
use crate::generator::parse::ManifestPlaces;
use crate::generator::parse::rules::manifest::{unparsable_manifest, wrong_type};
use crate::ground::diagnostic::Diagnostics;
use crate::ground::source::{FileId, Location};

/// The declaration in the manifest `file`, and the places of what cargo reads there; no declaration if there is none or if it
/// is too broken to go on with.
pub(crate) fn parse_manifest(
    file: FileId,
    text: &str,
    diagnostics: &mut Diagnostics,
) -> (Option<Declaration>, ManifestPlaces) {
    let document = match DeTable::parse(text) {
        Ok(document) => document,
        Err(error) => {
            let location = Location::new(file, error.span().unwrap_or(0..0));
            diagnostics.push(unparsable_manifest(location, error.message()));
            return (None, ManifestPlaces::default());
        }
    };
    let document = document.get_ref();
    let library = table(document, "lib");
    let crate_types = library.and_then(|library| library.get("crate-type"));
    let places = ManifestPlaces {
        dependencies: keys(document, "dependencies", file),
        features: keys(document, "features", file),
        crate_types: crate_types.map(|value| Location::new(file, value.span())),
    };
    (declaration(document, file, diagnostics), places)
}

fn declaration(
    document: &DeTable<'_>,
    file: FileId,
    diagnostics: &mut Diagnostics,
) -> Option<Declaration> {
    let module = table(table(document, "package")?, "metadata")?.get("module")?;
    let location = Location::new(file, module.span());
    let DeValue::Table(table) = module.get_ref() else {
        let found = module.get_ref().type_str();
        diagnostics.push(wrong_type("module", location, "a table", found));
        return None;
    };
    parse_module(&mut TableReader {
        table,
        name: "`[package.metadata.module]`",
        location,
        diagnostics,
    })
}

/// The table at `key` of `outer`.
pub(super) fn table<'a, 'i>(outer: &'a DeTable<'i>, key: &str) -> Option<&'a DeTable<'i>> {
    outer.get(key)?.get_ref().as_table()
}

/// The keys of a table, each with its place.
fn keys(document: &DeTable<'_>, name: &str, file: FileId) -> BTreeMap<String, Location> {
    let Some(table) = table(document, name) else {
        return BTreeMap::new();
    };
    table
        .keys()
        .map(|key| (key.get_ref().to_string(), Location::new(file, key.span())))
        .collect()
}
