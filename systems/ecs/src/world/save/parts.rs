//! What each part of a saved world holds.

use core_ecs::{Column, EventKind, FieldRole, Presence, Slot, Span, TableId, World};

use super::Writer;
use crate::table::chunks;
use crate::world::format::TICK_ROWS;

/// Descriptions without former names, which table is a resource, and what is watched.
pub(super) fn components(world: &World, writer: &mut Writer) {
    writer.count(world.components.len());
    for component in &world.components {
        let description = &component.description;
        writer.text(&description.name);
        writer.number(description.size);
        writer.number(description.alignment);
        writer.number(component.resource.0);
        writer.byte(u8::from(component.watched));
        writer.count(description.fields.len());
        for field in &description.fields {
            writer.text(&field.name);
            writer.text(&field.kind);
            writer.byte(match field.role {
                FieldRole::Plain => 0,
                FieldRole::Entity => 1,
                FieldRole::Span => 2,
            });
            writer.number(field.offset);
            writer.number(field.size);
        }
    }
}

/// The sets of components, and of each row the entity and the values, column by column.
pub(super) fn tables(world: &World, writer: &mut Writer) {
    writer.count(world.tables.len());
    for table in &world.tables {
        writer.list(&table.components);
        writer.list(&table.entities);
        for column in &table.columns {
            writer.long(column.changed);
            let runs = &column.chunks[..chunks(table.rows())];
            for alike in runs.chunks(TICK_ROWS / Column::CHUNK) {
                writer.long(alike.iter().fold(0, |latest, tick| latest.max(*tick)));
            }
            writer.memory(&column.bytes()[..table.rows() * column.size as usize]);
        }
    }
}

/// The free list with the generations to come, then the indices that are used up. All others live in a table.
pub(super) fn entities(world: &World, writer: &mut Writer) {
    writer.count(world.free.len());
    for index in &world.free {
        writer.number(*index);
        writer.number(world.slots[*index as usize].generation);
    }
    let used_up = |slot: &Slot| slot.table == TableId::NONE && slot.generation == u32::MAX;
    let mut used: Vec<u32> = (0..)
        .zip(&world.slots)
        .filter(|(_, slot)| used_up(slot))
        .map(|(index, _)| index)
        .collect();
    if !used.is_empty() {
        // The last generation of an index is used before the index is.
        let mut free = world.free.clone();
        free.sort_unstable();
        used.retain(|index| free.binary_search(index).is_err());
    }
    writer.list(&used);
}

/// What each query asks for, as it is kept.
pub(super) fn queries(world: &World, writer: &mut Writer) {
    writer.count(world.queries.len());
    for query in &world.queries {
        writer.count(query.terms.fetch.len());
        for term in &query.terms.fetch {
            writer.number(term.component.0);
            writer.byte(match term.presence {
                Presence::Required => 0,
                Presence::Optional => 1,
            });
        }
        writer.list(&query.terms.with);
        writer.list(&query.terms.without);
        writer.list(&query.terms.changed);
    }
}

/// The bytes of texts and lists, for each component that has some.
pub(super) fn arenas(world: &World, writer: &mut Writer) {
    for arena in &world.arenas {
        writer.number(arena.used);
        writer.number(arena.garbage);
        let bytes: &[u8] = bytemuck::cast_slice(&arena.blocks);
        writer.memory(&bytes[..arena.used as usize * Span::UNIT]);
    }
}

/// Events that wait, and who has read how far.
pub(super) fn journal(world: &World, writer: &mut Writer) {
    let journal = &world.journal;
    writer.byte(u8::from(journal.entities));
    writer.long(journal.first);
    writer.long(journal.events.len() as u64);
    for event in &journal.events {
        writer.byte(match event.kind {
            EventKind::Spawned => 0,
            EventKind::Added => 1,
            EventKind::Removed => 2,
            EventKind::Despawned => 3,
        });
        writer.number(event.component.0);
        writer.number(event.entity.index);
        writer.number(event.entity.generation);
        writer.long(event.tick);
    }
    writer.list(&journal.readers);
}
