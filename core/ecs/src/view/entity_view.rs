//! Entities come and go.

use std::ops::Range;

use keyway::view;

use crate::{Applied, Commands, ComponentId, EcsError, Entity, TableId, World};

/// Makes and removes entities.
///
/// A new row stands behind the last one of its table; where a row goes, the last one takes its place. Indices that were
/// given back are given out again, last first. Events of one entity are noted in the order `Spawned`, `Added` by ascending
/// component, or `Removed` likewise, `Despawned`. Each function for many does what its one-by-one twin does in the order
/// given, also to the order of rows.
#[view]
pub struct EntityView {
    /// Makes one entity with the given values, each a component's id and the bytes of one value (see [`Key::value`](crate::Key::value)).
    ///
    /// Cost: one copy per value, and a binary search over the tables unless the values come in the order of their ids and the
    /// entity before had the same; plus growth of the table (doubling) when it is full.
    ///
    /// # Errors
    /// An unknown or repeated component, a value of the wrong size, no room.
    pub spawn: fn(world: &mut World, values: &[(ComponentId, &[u8])]) -> Result<Entity, EcsError>,

    /// Makes `count` entities at the end of a table, their components zero, and returns their rows. The caller then
    /// writes the values itself, slice by slice (see [`World::rows_mut`](crate::World::rows_mut)).
    ///
    /// Cost: 16 bytes written per entity, plus growth of the table when it is full.
    ///
    /// # Errors
    /// An unknown table, no room.
    #[feature("bulk")]
    pub spawn_batch:
        fn(world: &mut World, table: TableId, count: u32) -> Result<Range<usize>, EcsError>,

    /// Makes `count` entities without components, to be handed out before it is known what they will be.
    ///
    /// Cost: that of `spawn_batch`.
    ///
    /// # Errors
    /// No room.
    #[feature("bulk")]
    pub reserve: fn(world: &mut World, count: u32) -> Result<Vec<Entity>, EcsError>,

    /// Removes an entity; the last row of its table takes its place. Before, it leaves its parent in a hierarchy, and its
    /// children become roots.
    /// Returns whether it lived.
    ///
    /// Cost: one copy per column, one write per child.
    pub despawn: fn(world: &mut World, entity: Entity) -> bool,

    /// Removes entities and returns how many of them lived. Dead and repeated ones are passed over.
    ///
    /// Cost: that of `despawn` for each, in one call.
    #[feature("bulk")]
    pub despawn_batch: fn(world: &mut World, entities: &[Entity]) -> usize,

    /// Does what was recorded and empties the buffer. An operation on an entity that does not live (any more) at its place
    /// in the buffer is passed over and counted.
    ///
    /// An entity moves to its last table at once, whatever it was given and lost in between. The order is: tables that do
    /// not exist yet are made, by the first entity that needs them; all handles of `spawn` are given out; spawned entities
    /// are entered; the others move, by the table that they leave, then by the one they go to, then by their first place
    /// in the buffer; values are written, in the order of the buffer; entities that go are despawned, in that order. The
    /// events are, in the order of the entities' first places in the buffer, those of spawning, or `Removed` for what an
    /// entity has lost in the end and `Added` for what it has gained, each ascending; then those of despawning. An entity
    /// that this buffer both spawns and despawns lives in between without components. A pending handle within a value that
    /// this buffer has not given out stays as it is and names nobody.
    ///
    /// Cost: one sort of the entities by their way, then that of the functions for many.
    ///
    /// # Errors
    /// An unknown component, a value of the wrong size, a pending handle that this buffer has not given out, no room.
    /// The world and the buffer are as they were before.
    #[feature("bulk")]
    pub apply: fn(world: &mut World, commands: &mut Commands) -> Result<Applied, EcsError>,
}
