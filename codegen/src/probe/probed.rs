//! What a probe found.

use keyway::store::Manifest;

use super::Start;

/// A library that may be published.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Probed {
    /// What the library says of itself.
    pub manifest: Manifest,
    /// What became of the trial start.
    pub start: Start,
}
