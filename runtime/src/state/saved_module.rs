//! What one module has persisted.
use super::SavedState;

/// What one module of an App has persisted.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SavedModule {
    /// Package name of the Core that it served.
    pub core: String,
    /// Its persisted fields.
    pub state: SavedState,
}
