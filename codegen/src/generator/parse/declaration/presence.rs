//! Whether something must be there.

use serde::Serialize;

/// Whether a Core must be bound for the one who asks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Presence {
    /// It must be bound.
    Required,
    /// It may stay pending; the accessor gives an `Option`.
    Optional,
}
