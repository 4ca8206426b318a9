//! `Launch`.
use keyway_macros::model;

use super::Totals;

/// The arguments that a launcher passes to an App that it has loaded.
#[model]
pub struct Launch {
    /// The App's generation, counted from 1.
    pub generation: u32,
    /// Name of the launcher's run, by which its copies of libraries are kept apart.
    pub run: String,
    /// Digest of the App's library.
    pub digest: String,
    /// Size of that library in bytes.
    pub size: u64,
    /// Totals of the earlier generations of this App.
    pub totals: Totals,
    /// Working directory of the launcher at its start, which relative paths in environment variables are meant for; `None` if
    /// it is no text.
    pub folder: Option<String>,
    /// State that the previous generation handed over, encoded as [`SavedApp`](crate::store::SavedApp); `None` at a fresh
    /// start.
    pub state: Option<Vec<u8>>,
}
