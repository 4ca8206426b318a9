//! The target of an artifact.

use serde::Deserialize;

/// The target that an artifact was compiled from, as cargo's messages describe it.
#[derive(Deserialize)]
pub(super) struct Target {
    /// Its name.
    pub(super) name: String,
    /// `bin`, `lib`, `cdylib`, `test` …
    pub(super) kind: Vec<String>,
    /// The crate types it is compiled to.
    pub(super) crate_types: Vec<String>,
}
