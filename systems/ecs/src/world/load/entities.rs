//! Slots: from the rows of the tables, and from the list of those that wait.

use core_ecs::{Entity, LoadError, Slot, TableId, World};

use super::{Reader, invalid};

/// A slot that nobody has claimed yet: generation 0 names nobody.
const UNCLAIMED: Slot = Slot {
    generation: 0,
    table: TableId(0),
    row: 0,
};

/// Gives each index to the row, the place in the free list or the grave that names it; each is named once.
pub(super) fn read(mut reader: Reader<'_>, world: &mut World) -> Result<(), LoadError> {
    let free: Vec<Entity> = reader.list()?;
    let used_up: Vec<u32> = reader.list()?;
    reader.end()?;
    let count = world.entity_count() + free.len() + used_up.len();
    if count > u32::MAX as usize {
        return Err(invalid(format!(
            "it has {count} entities, more than can be numbered"
        )));
    }
    let mut slots = bytemuck::zeroed_vec(count);
    for (id, table) in (0..).map(TableId).zip(&world.tables) {
        for (row, entity) in (0..).zip(&table.entities) {
            claim(&mut slots, *entity, id, row)?;
        }
    }
    for entity in &free {
        claim(&mut slots, *entity, TableId::NONE, 0)?;
    }
    for index in &used_up {
        let last = Entity {
            index: *index,
            generation: u32::MAX,
        };
        claim(&mut slots, last, TableId::NONE, 0)?;
    }
    if !used_up.is_sorted() {
        return Err(invalid(
            "the indices that are used up are not in ascending order",
        ));
    }
    world.free = free.iter().map(|entity| entity.index).collect();
    world.slots = slots;
    Ok(())
}

#[inline]
fn claim(slots: &mut [Slot], entity: Entity, table: TableId, row: u32) -> Result<(), LoadError> {
    match slots.get_mut(entity.index as usize) {
        Some(slot) if *slot == UNCLAIMED && entity.generation != 0 => {
            *slot = Slot {
                generation: entity.generation,
                table,
                row,
            };
            Ok(())
        }
        _ => Err(refuse(slots, entity)),
    }
}

#[cold]
fn refuse(slots: &[Slot], entity: Entity) -> LoadError {
    let Entity { index, generation } = entity;
    invalid(match slots.get(index as usize) {
        None => format!(
            "an entity has index {index} where there are {}",
            slots.len()
        ),
        Some(_) if generation == 0 => {
            format!("the entity with index {index} has generation 0, which names nobody")
        }
        Some(_) => format!("two entities have index {index}"),
    })
}
