//! The beginning of the ViewModel.

use keyway::viewmodel;

use super::{Scratch, Swarm};

#[viewmodel]
impl Swarm {
    /// Has worked on nothing yet.
    pub fn initialize() -> Self {
        Self {
            scratch: Scratch::default(),
        }
    }
}
