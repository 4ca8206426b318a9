//! The ViewModel.

use keyway::viewmodel;

/// Provides `core-render` with files. It has no state.
#[viewmodel]
#[derive(Clone, Copy, Debug)]
pub struct Svg;
