//! A library on its way into the store.

use keyway::store::Manifest;
use tempfile::TempPath;

use crate::probe::Start;

/// A library that is fit to be published.
pub(super) struct Prepared {
    /// What it says of itself.
    pub(super) manifest: Manifest,
    /// Its copy in the store under a name for the time being, and what became of its trial start; `None` if the store has the
    /// build.
    pub(super) copy: Option<(TempPath, Start)>,
}
