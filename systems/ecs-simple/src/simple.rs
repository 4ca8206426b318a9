//! The ViewModel; its Views are implemented in the folders beside this file.

use keyway::viewmodel;

/// Provides `core-ecs`, without state of its own: everything is in the [`World`](core_ecs::World).
#[viewmodel]
pub struct Simple;
