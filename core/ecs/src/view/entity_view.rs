//! Entities come and go.

use std::ops::Range;

use keyway::view;

use crate::{ComponentId, EcsError, Entity, TableId, World};

/// Makes and removes entities.
#[view]
pub struct EntityView {
    /// Makes one entity with the given values, each a component's id and the bytes of one value (see [`Key::value`](crate::Key::value)).
    ///
    /// Cost: a binary search over the tables and one copy per value, plus growth of the table (doubling) when it is full.
    ///
    /// # Errors
    /// An unknown or repeated component, a value of the wrong size, no room.
    pub spawn: fn(world: &mut World, values: &[(ComponentId, &[u8])]) -> Result<Entity, EcsError>,

    /// Makes `count` entities at the end of a table, their components zero, and returns their rows. The caller then
    /// writes the values itself, slice by slice (see [`Table::column_mut`](crate::Table::column_mut)).
    ///
    /// Cost: 16 bytes written per entity, plus growth of the table when it is full.
    ///
    /// # Errors
    /// An unknown table, no room.
    #[feature("bulk")]
    pub spawn_batch:
        fn(world: &mut World, table: TableId, count: u32) -> Result<Range<usize>, EcsError>,

    /// Removes an entity; the last row of its table takes its place. Returns whether it lived.
    ///
    /// Cost: one copy per column.
    pub despawn: fn(world: &mut World, entity: Entity) -> bool,

    /// Removes entities and returns how many of them lived. Dead and repeated ones are passed over.
    ///
    /// Cost: that of `despawn` for each, in one call.
    #[feature("bulk")]
    pub despawn_batch: fn(world: &mut World, entities: &[Entity]) -> usize,
}
