//! What one module has persisted.
use crate::descriptor::ModuleKind;
use crate::state::SavedState;

/// What one module of an App has persisted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SavedModule {
    /// What it is: only a System leaves its state to another one.
    pub kind: ModuleKind,
    /// Package name of the Core that it served.
    pub core: String,
    /// Its persisted fields.
    pub state: SavedState,
}
