//! Entities have parents and children.

use keyway::view;

use crate::{EcsError, Entity, World};

/// Links entities into trees, through the component [`Links`](crate::Links), which this registers and gives as needed.
/// [`World::parent`](crate::World::parent), [`World::children`](crate::World::children),
/// [`World::ancestors`](crate::World::ancestors) and [`World::descendants`](crate::World::descendants) walk them.
///
/// An entity keeps its [`Links`](crate::Links), empty ones, when it has lost all relatives. Links that are written, and no
/// others, count as changed. Every way of despawning takes an entity out of its tree: siblings close the gap, children
/// become roots.
#[view]
pub struct HierarchyView {
    /// Makes an entity the last child of another: it leaves the parent it had, as by `detach`, also if that is the same.
    /// First the child gets [`Links`](crate::Links), then the parent, unless they have them.
    ///
    /// Cost: constant, plus a step per ancestor of the parent; the first time that of `insert` for both.
    ///
    /// # Errors
    /// A dead child or parent, a parent that is the child itself or one of its descendants, another component of the name
    /// of [`Links`](crate::Links), no room; after the last the child may have links, but no other relatives than before.
    pub attach: fn(world: &mut World, child: Entity, parent: Entity) -> Result<(), EcsError>,

    /// Takes an entity from its parent and returns whether it had one. It keeps its own children.
    ///
    /// Cost: constant.
    ///
    /// # Errors
    /// A dead entity.
    pub detach: fn(world: &mut World, child: Entity) -> Result<bool, EcsError>,

    /// Removes an entity and all its descendants, children first to last, each after its own children, and returns how many
    /// went; none if it does not live.
    ///
    /// Cost: that of `despawn` for each.
    pub despawn_tree: fn(world: &mut World, root: Entity) -> usize,
}
