//! The ViewModel; its Views are implemented in the folders beside this file.

use keyway::viewmodel;

/// Provides `core-ecs`. It has no state: everything is in the [`World`](core_ecs::World) that callers pass, so one
/// generation of this code may replace another between any two calls.
#[viewmodel]
pub struct Ecs;
