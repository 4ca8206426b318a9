//! `Target`, a field of cargo's messages.

use serde::Deserialize;

/// The target that an artifact was compiled from, as cargo's messages describe it.
#[derive(Deserialize)]
pub(super) struct Target {
    /// Name of the target.
    pub(super) name: String,
    /// Kinds of the target: `bin`, `lib`, `cdylib`, `test` …
    pub(super) kind: Vec<String>,
    /// Crate types that the target is compiled to.
    pub(super) crate_types: Vec<String>,
}
