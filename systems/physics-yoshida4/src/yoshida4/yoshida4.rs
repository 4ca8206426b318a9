//! The ViewModel.

use keyway::viewmodel;

/// Provides `core-physics` with Yoshida's method of fourth order. It has no state: everything is in the world that
/// callers pass.
#[viewmodel]
#[derive(Clone, Copy, Debug)]
pub struct Yoshida4;
