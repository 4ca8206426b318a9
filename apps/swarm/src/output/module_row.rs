//! A module of the run.

use keyway::{ModuleKind, ModuleRecord};
use serde::Serialize;

/// A module that ran.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub(crate) struct ModuleRow {
    /// Package name.
    pub(crate) name: String,
    /// System or Plugin.
    pub(crate) kind: ModuleKind,
    /// Package version.
    pub(crate) version: String,
    /// From 1; 0 if it is linked.
    pub(crate) generation: u32,
    /// Digest of the library; `None` if it is linked.
    pub(crate) digest: Option<String>,
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
