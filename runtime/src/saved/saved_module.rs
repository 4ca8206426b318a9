//! `SavedModule`, one module in a saved state.
use crate::descriptor::ModuleKind;
use crate::state::SavedState;

/// The persisted fields of one module of an App.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SavedModule {
    /// Kind of the module: only a System's state can go to another module, the next System of its Core.
    pub kind: ModuleKind,
    /// Package name of the Core that it served.
    pub core: String,
    /// Persisted fields by name.
    pub state: SavedState,
}
