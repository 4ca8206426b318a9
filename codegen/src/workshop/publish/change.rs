//! Whether a build was new.

use serde::Serialize;

/// Whether the store had a build already.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Change {
    /// It was probed and copied.
    Published,
    /// The store has it and it is current.
    Unchanged,
    /// The store has it from before, and it is current again.
    Restored,
}
