//! Slots: where each entity is, and which handles are still to be given out.

use core_ecs::{EcsError, Entity, Slot, TableId, World};

/// The first generation. Zero is left out, so that a zeroed handle names nobody.
const FIRST_GENERATION: u32 = 1;

/// Refuses if the indices do not suffice for so many more entities, or the memory for them is not to be had.
#[inline]
pub(crate) fn reserve(world: &mut World, count: u32) -> Result<(), EcsError> {
    let fresh = (count as usize).saturating_sub(world.free.len());
    if fresh > u32::MAX as usize - world.slots.len() || world.slots.try_reserve(fresh).is_err() {
        return Err(EcsError::Full {
            rows: u64::from(count),
        });
    }
    Ok(())
}

/// A handle for an entity at this place. [`reserve`] has been asked before.
#[inline]
pub(crate) fn give(world: &mut World, table: TableId, row: u32) -> Entity {
    let Some(index) = world.free.pop() else {
        let index = world.slots.len() as u32;
        world.slots.push(Slot {
            generation: FIRST_GENERATION,
            table,
            row,
        });
        return Entity {
            index,
            generation: FIRST_GENERATION,
        };
    };
    let slot = &mut world.slots[index as usize];
    (slot.table, slot.row) = (table, row);
    Entity {
        index,
        generation: slot.generation,
    }
}

/// Takes a living entity's handle back. The last generation of an index stays with it: the index is used up.
#[inline]
pub(super) fn take(world: &mut World, entity: Entity) {
    let slot = &mut world.slots[entity.index as usize];
    (slot.table, slot.row) = (TableId::NONE, 0);
    if let Some(generation) = slot.generation.checked_add(1) {
        slot.generation = generation;
        world.free.push(entity.index);
    }
}
