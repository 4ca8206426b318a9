//! Loading tables, and who is where.

use core_ecs::{Budget, Column, Entity, LoadError, Slot, TableId, World};

use super::reader::{Reader, invalid, to_blocks};
use crate::{lookup, table};

/// Reads the tables: components, entities and the values of each column.
pub(super) fn tables(
    reader: &mut Reader<'_>,
    world: &mut World,
    budget: &mut Budget,
) -> Result<(), LoadError> {
    for number in 0..reader.number()? {
        let components = reader.components()?;
        let known = lookup::check_set(world, &components);
        if known.is_err() || !components.is_sorted() {
            return Err(invalid("the components of a table are no ascending set"));
        }
        budget.table(&components)?;
        let id = table::obtain(world, &components);
        if id.0 != number {
            return Err(invalid("two tables have the same components"));
        }
        let entities = reader.list(Reader::entity)?;
        let table = &mut world.tables[id.index()];
        table.capacity = entities.len() as u32;
        table.entities = entities;
        for column in &mut table.columns {
            column.changed = reader.long()?;
            let mut tick = 0;
            for row in (0..table.entities.len()).step_by(Column::CHUNK) {
                if row.is_multiple_of(1024) {
                    tick = reader.long()?;
                }
                column.chunks.push(tick);
            }
            let bytes = table.entities.len() as u64 * u64::from(column.size);
            column.blocks = to_blocks(reader.bytes(bytes)?);
        }
    }
    Ok(())
}

/// A slot for every index: of a row, of the free list, or used up.
pub(super) fn entities(reader: &mut Reader<'_>, world: &mut World) -> Result<(), LoadError> {
    let free = reader.list(Reader::entity)?;
    let used_up = reader.list(Reader::number)?;
    if !used_up.is_sorted() {
        return Err(invalid("the indices that are used up are not ascending"));
    }
    let count = world.entity_count() + free.len() + used_up.len();
    let mut slots: Vec<Option<Slot>> = vec![None; count];
    for (id, table) in world.tables.iter().enumerate() {
        for (row, entity) in table.entities.iter().enumerate() {
            claim(&mut slots, *entity, TableId(id as u32), row as u32)?;
        }
    }
    for entity in &free {
        claim(&mut slots, *entity, TableId::NONE, 0)?;
    }
    for index in used_up {
        let last = Entity {
            index,
            generation: u32::MAX,
        };
        claim(&mut slots, last, TableId::NONE, 0)?;
    }
    world.free = free.iter().map(|entity| entity.index).collect();
    // As many were claimed as there are, each once: all of them.
    world.slots = slots.into_iter().flatten().collect();
    Ok(())
}

fn claim(
    slots: &mut [Option<Slot>],
    entity: Entity,
    table: TableId,
    row: u32,
) -> Result<(), LoadError> {
    match slots.get_mut(entity.index as usize) {
        Some(slot) if slot.is_none() && entity.generation > 0 => {
            *slot = Some(Slot {
                generation: entity.generation,
                table,
                row,
            });
            Ok(())
        }
        _ => Err(invalid(
            "an index is named twice, too great, or of generation 0",
        )),
    }
}
