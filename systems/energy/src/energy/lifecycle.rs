//! The beginning of the ViewModel.

use keyway::viewmodel;

use super::Energy;

#[viewmodel]
impl Energy {
    /// Has seen nothing yet.
    pub fn initialize() -> Self {
        Self::default()
    }
}
