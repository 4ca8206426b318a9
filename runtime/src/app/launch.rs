//! What a launcher tells an App.
use keyway_macros::model;

use super::Totals;

/// What a launcher tells the App that it has loaded.
#[model]
pub struct Launch {
    /// The App's generation, counted from 1.
    pub generation: u32,
    /// Digest of the App's library.
    pub digest: String,
    /// Size of that library in bytes.
    pub size: u64,
    /// What the generations before have come to.
    pub totals: Totals,
    /// What the generation before has left, see [`SavedApp`](crate::SavedApp).
    pub state: Option<Vec<u8>>,
}
