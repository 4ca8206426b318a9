//! The ViewModel.

use keyway::viewmodel;

use super::Scratch;

/// Provides `core-swarm`. It keeps room for its work and nothing of the swarm, so nothing has to outlive a reload.
#[viewmodel]
#[derive(Debug)]
pub struct Swarm {
    pub(super) scratch: Scratch,
}

#[viewmodel]
impl Swarm {
    /// Has worked on nothing yet.
    pub fn initialize() -> Self {
        Self {
            scratch: Scratch::default(),
        }
    }
}
