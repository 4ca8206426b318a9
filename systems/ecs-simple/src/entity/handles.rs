//! Handles are given out and taken back.

use core_ecs::{EcsError, Entity, Slot, TableId, World};

/// Refuses if so many handles are more than there are left.
pub(crate) fn check_handles(world: &World, count: u32) -> Result<(), EcsError> {
    let fresh = (count as usize).saturating_sub(world.free.len());
    if world.slots.len() + fresh > u32::MAX as usize {
        return Err(EcsError::Full {
            rows: u64::from(count),
        });
    }
    Ok(())
}

/// A handle: the index that was given back last, else a new one of generation 1.
pub(crate) fn give(world: &mut World) -> Entity {
    let index = world.free.pop().unwrap_or_else(|| {
        world.slots.push(Slot {
            generation: 1,
            table: TableId::NONE,
            row: 0,
        });
        world.slots.len() as u32 - 1
    });
    Entity {
        index,
        generation: world.slots[index as usize].generation,
    }
}

/// Takes a handle back. The index has a next generation unless they are used up.
pub(crate) fn take_back(world: &mut World, entity: Entity) {
    let slot = &mut world.slots[entity.index as usize];
    (slot.table, slot.row) = (TableId::NONE, 0);
    if slot.generation < u32::MAX {
        slot.generation += 1;
        world.free.push(entity.index);
    }
}
