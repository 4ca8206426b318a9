//! A module of the run.

use keyway::{ModuleKind, ModuleRecord};
use serde::Serialize;

/// A module that ran.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct ModuleRow {
    /// Name of the package in its `Cargo.toml`.
    pub name: String,
    /// Whether it is a System or a Plugin.
    pub kind: ModuleKind,
    /// Version of the package, of the build that runs.
    pub version: String,
    /// From 1; 0 if it is linked.
    pub generation: u32,
    /// Digest of the library; `None` if it is linked.
    pub digest: Option<String>,
}

impl ModuleRow {
    /// The build that ran, for people: the first twelve digits of its digest, or `linked`.
    #[must_use]
    pub fn build(&self) -> &str {
        let digest = self.digest.as_deref();
        digest.map_or("linked", |digest| digest.get(..12).unwrap_or(digest))
    }
}

impl From<&ModuleRecord> for ModuleRow {
    fn from(record: &ModuleRecord) -> Self {
        Self {
            name: record.name.clone(),
            kind: record.kind,
            version: record.version.clone(),
            generation: record.generation,
            digest: record.digest.as_ref().map(ToString::to_string),
        }
    }
}
