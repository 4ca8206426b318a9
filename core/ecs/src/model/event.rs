//! One structural change.

use keyway::model;

use super::{ComponentId, Entity, EventKind};

/// A structural change that somebody watches.
#[model]
#[derive(Copy, PartialEq, Eq)]
pub struct Event {
    /// What happened.
    pub kind: EventKind,
    /// The component that was added or removed; [`ComponentId::NONE`] for `Spawned` and `Despawned`.
    pub component: ComponentId,
    /// The entity.
    pub entity: Entity,
    /// The tick of the world in which it happened.
    pub tick: u64,
}
