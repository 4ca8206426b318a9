//! The ViewModel.

use keyway::viewmodel;

/// Provides `core-physics` with the leapfrog method. It has no state: everything is in the world that callers pass.
#[viewmodel]
#[derive(Clone, Copy, Debug)]
pub struct Leapfrog;
