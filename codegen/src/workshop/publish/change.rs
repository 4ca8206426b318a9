//! `Change`, the effect of a publication on one module.

use serde::Serialize;

/// Whether the store had a build already.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Change {
    /// The build was new: it was probed and copied.
    Published,
    /// The build was in the store and current already.
    Unchanged,
    /// The build was in the store from earlier and is current again.
    Restored,
}
