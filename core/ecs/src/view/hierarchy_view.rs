//! Entities have parents and children.

use keyway::view;

use crate::{EcsError, Entity, World};

/// Links entities into trees, through the component [`Links`](crate::Links), which this registers and gives as needed.
/// [`World::children`](crate::World::children) and [`World::ancestors`](crate::World::ancestors) walk them.
#[view]
pub struct HierarchyView {
    /// Makes an entity the last child of another; it leaves the parent it had.
    ///
    /// Cost: constant, plus a step per ancestor of the parent; the first time that of `insert` for both.
    ///
    /// # Errors
    /// A dead entity, a parent that is the child itself or one of its descendants, no room.
    pub attach: fn(world: &mut World, child: Entity, parent: Entity) -> Result<(), EcsError>,

    /// Takes an entity from its parent and returns whether it had one.
    ///
    /// Cost: constant.
    ///
    /// # Errors
    /// A dead entity.
    pub detach: fn(world: &mut World, child: Entity) -> Result<bool, EcsError>,

    /// Removes an entity and all its descendants, children before their parents, and returns how many went.
    ///
    /// Cost: that of `despawn` for each.
    pub despawn_tree: fn(world: &mut World, root: Entity) -> usize,
}
