//! `Event`.

use keyway::model;

use super::EventKind;
use crate::model::identity::{ComponentId, Entity};

/// A structural change that somebody watches.
#[model]
#[derive(Copy, PartialEq, Eq)]
pub struct Event {
    /// Whether the entity, or one of its components, came or went.
    pub kind: EventKind,
    /// The component that was added or removed; [`ComponentId::NONE`] for `Spawned` and `Despawned`.
    pub component: ComponentId,
    /// The entity, which may be gone when the event is read.
    pub entity: Entity,
    /// The tick of the world in which it happened.
    pub tick: u64,
}
