//! What becomes of an entity that a buffer names.

use core_ecs::{ComponentId, Entity, TableId};

/// What becomes of an entity that a buffer names, as far as it was read.
#[derive(Clone)]
pub(super) struct Fate {
    /// The handle in the buffer, which may be pending.
    pub(super) entity: Entity,
    /// The table in which it is; `None` for one that the buffer spawns.
    pub(super) from: Option<TableId>,
    /// What it has in the end, ascending.
    pub(super) components: Vec<ComponentId>,
    /// Whether it is despawned.
    pub(super) gone: bool,
}
