//! What is to be kept.

use keyway::store::Store;

/// What is to be kept of a store.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GcRequest {
    /// The store.
    pub store: Store,
    /// How many of the last sets stay, the current one included; at least one stays in any case.
    pub keep: usize,
}
