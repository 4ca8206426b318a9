//! `OperationKind`.

use keyway::model;

/// What is to be done to an entity.
#[model]
#[derive(Copy, PartialEq, Eq)]
pub enum OperationKind {
    /// It comes to life without components; the next operations give it some.
    Spawn,
    /// It gets a component, or a new value of it.
    Insert,
    /// Removes a component from the entity.
    Remove,
    /// Despawns the entity.
    Despawn,
}
