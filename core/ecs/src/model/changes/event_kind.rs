//! `EventKind`.

use keyway::model;

/// What happened to an entity.
#[model]
#[derive(Copy, PartialEq, Eq)]
pub enum EventKind {
    /// The entity was spawned.
    Spawned,
    /// It was given a component that it did not have.
    Added,
    /// It lost a component, or was despawned with it.
    Removed,
    /// The entity was despawned.
    Despawned,
}
