//! What the manifest of a workspace says for all members.

use std::collections::BTreeMap;
use std::path::PathBuf;

use toml::de::{DeTable, DeValue};

use super::manifest::table;
use super::table_reader::located;
use crate::generator::parse::rules::manifest::wrong_type;
use crate::ground::diagnostic::Diagnostics;
use crate::ground::source::{FileId, Located, Location, SourceMap};

/// The parts of the workspace manifest, and of cargo's configuration beside it, that concern every module.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct WorkspaceSettings {
    /// The profiles with `panic = "abort"`, each at that line.
    pub aborting: Vec<Located<String>>,
    /// The warnings that `[workspace.metadata.keyway.lints]` allows, by code, each at its key.
    pub allowed: BTreeMap<String, Location>,
    /// The packages for which `[patch]` names a folder, each with that folder as written: from the root of the workspace.
    pub patched: BTreeMap<String, PathBuf>,
}

impl WorkspaceSettings {
    /// Reads `files`; one that is no TOML is left out, as cargo refuses the workspace for it.
    pub(in crate::generator::parse) fn read(
        files: &[FileId],
        sources: &SourceMap,
        diagnostics: &mut Diagnostics,
    ) -> Self {
        let mut settings = Self::default();
        for file in files {
            if let Ok(document) = DeTable::parse(&sources.file(*file).text) {
                settings.profiles(document.get_ref(), *file);
                settings.patches(document.get_ref());
                settings.lints(document.get_ref(), *file, diagnostics);
            }
        }
        settings
    }

    fn profiles(&mut self, document: &DeTable<'_>, file: FileId) {
        let profiles = table(document, "profile")
            .into_iter()
            .flat_map(|all| all.iter());
        for (name, profile) in profiles {
            let name = name.get_ref().as_ref();
            let profile = profile.get_ref().as_table();
            let panic = profile.and_then(|profile| profile.get("panic"));
            // Cargo itself unwinds in tests and benches, whatever their profiles say.
            let counts = !["test", "bench"].contains(&name);
            if let Some(panic) = panic.filter(|panic| panic.get_ref().as_str() == Some("abort"))
                && counts
            {
                let place = located(file, name.to_owned(), panic.span());
                self.aborting.push(place);
            }
        }
    }

    fn patches(&mut self, document: &DeTable<'_>) {
        let sources = table(document, "patch")
            .into_iter()
            .flat_map(|all| all.iter());
        let patches = sources
            .filter_map(|(_, source)| source.get_ref().as_table())
            .flat_map(|source| source.iter());
        for (key, patch) in patches {
            let text = |name| patch.get_ref().get(name)?.get_ref().as_str();
            if let Some(path) = text("path") {
                let package = text("package").unwrap_or(key.get_ref());
                self.patched.insert(package.to_owned(), path.into());
            }
        }
    }

    fn lints(&mut self, document: &DeTable<'_>, file: FileId, diagnostics: &mut Diagnostics) {
        let keyway = table(document, "workspace")
            .and_then(|workspace| table(workspace, "metadata"))
            .and_then(|metadata| table(metadata, "keyway"));
        let Some(lints) = keyway.and_then(|keyway| keyway.get("lints")) else {
            return;
        };
        let DeValue::Table(table) = lints.get_ref() else {
            let location = Location::new(file, lints.span());
            diagnostics.push(wrong_type(
                "lints",
                location,
                "a table",
                lints.get_ref().type_str(),
            ));
            return;
        };
        for (code, level) in table.iter() {
            let code = located(file, code.get_ref().to_string(), code.span());
            match level.get_ref().as_str() {
                Some("allow") => {
                    self.allowed.insert(code.value, code.location);
                }
                Some("warn") => {}
                _ => diagnostics.push(wrong_type(
                    &code.value,
                    Location::new(file, level.span()),
                    "`\"allow\"` or `\"warn\"`",
                    level.get_ref().type_str(),
                )),
            }
        }
    }
}
