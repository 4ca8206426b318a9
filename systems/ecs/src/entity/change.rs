//! What a buffer of commands means for one entity.

use core_ecs::{Entity, TableId};

/// What a buffer means for one entity, once all its operations on it are taken together.
pub(super) struct Change {
    /// The entity, or its pending handle.
    pub(super) entity: Entity,
    /// Where it is; [`TableId::NONE`] for one that is to be spawned.
    pub(super) from: TableId,
    /// Where it will be, if only until it is despawned.
    pub(super) to: TableId,
    /// Whether it is despawned in the end.
    pub(super) gone: bool,
}
