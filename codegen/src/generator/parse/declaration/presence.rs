//! `Presence`, required or optional.

use serde::Serialize;

/// Whether a Core must be bound for the module that imports it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Presence {
    /// The Core must be bound.
    Required,
    /// The Core may stay pending; the accessor returns an `Option`.
    Optional,
}
