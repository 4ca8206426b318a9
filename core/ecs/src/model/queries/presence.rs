//! `Presence`.

use keyway::model;

/// Whether a fetched component must be there.
#[model]
#[derive(Copy, Default, PartialEq, Eq)]
pub enum Presence {
    /// Only entities that have it match.
    #[default]
    Required,
    /// Entities without it match as well.
    Optional,
}
