//! Saving, in the order of docs/ecs-format.md.

use core_ecs::{
    Budget, Column, ComponentId, Entity, EventKind, FieldRole, Presence, Span, TableId, World,
};

use super::crc::crc;

/// See [`WorldView::save`](core_ecs::WorldView::save).
pub(super) fn save(world: &World) -> Vec<u8> {
    let parts = [
        components(world),
        tables(world),
        entities(world),
        queries(world),
        arenas(world),
        journal(world),
    ];
    let mut rest = world.tick.to_le_bytes().to_vec();
    for part in &parts {
        long(&mut rest, part.len() as u64);
    }
    for part in &parts {
        rest.extend(part);
    }
    let length = 16 + rest.len();
    rest.resize(rest.len() + Budget::room(world, length), 0);
    let mut bytes = b"\x89KeyEcs\n".to_vec();
    number(&mut bytes, 1);
    number(&mut bytes, crc(&rest));
    bytes.extend(rest);
    bytes
}

fn components(world: &World) -> Vec<u8> {
    let mut part = Vec::new();
    number(&mut part, world.components.len() as u32);
    for component in &world.components {
        let description = &component.description;
        text(&mut part, &description.name);
        number(&mut part, description.size);
        number(&mut part, description.alignment);
        number(&mut part, component.resource.0);
        part.push(u8::from(component.watched));
        number(&mut part, description.fields.len() as u32);
        for field in &description.fields {
            text(&mut part, &field.name);
            text(&mut part, &field.kind);
            part.push(match field.role {
                FieldRole::Plain => 0,
                FieldRole::Entity => 1,
                FieldRole::Span => 2,
            });
            number(&mut part, field.offset);
            number(&mut part, field.size);
        }
    }
    part
}

fn tables(world: &World) -> Vec<u8> {
    let mut part = Vec::new();
    number(&mut part, world.tables.len() as u32);
    for table in &world.tables {
        ids(&mut part, &table.components);
        number(&mut part, table.rows() as u32);
        for entity in &table.entities {
            handle(&mut part, *entity);
        }
        for column in &table.columns {
            long(&mut part, column.changed);
            // The latest tick of each 1,024 rows.
            let runs = &column.chunks[..table.rows().div_ceil(Column::CHUNK)];
            for alike in runs.chunks(1024 / Column::CHUNK) {
                long(&mut part, alike.iter().copied().max().unwrap_or(0));
            }
            part.extend(&column.bytes()[..table.rows() * column.size as usize]);
        }
    }
    part
}

fn entities(world: &World) -> Vec<u8> {
    let mut part = Vec::new();
    number(&mut part, world.free.len() as u32);
    for index in &world.free {
        let generation = world.slots[*index as usize].generation;
        handle(
            &mut part,
            Entity {
                index: *index,
                generation,
            },
        );
    }
    let mut used_up = Vec::new();
    for (index, slot) in world.slots.iter().enumerate() {
        if slot.table == TableId::NONE && !world.free.contains(&(index as u32)) {
            used_up.push(index as u32);
        }
    }
    numbers(&mut part, &used_up);
    part
}

fn queries(world: &World) -> Vec<u8> {
    let mut part = Vec::new();
    number(&mut part, world.queries.len() as u32);
    for query in &world.queries {
        number(&mut part, query.terms.fetch.len() as u32);
        for term in &query.terms.fetch {
            number(&mut part, term.component.0);
            part.push(match term.presence {
                Presence::Required => 0,
                Presence::Optional => 1,
            });
        }
        ids(&mut part, &query.terms.with);
        ids(&mut part, &query.terms.without);
        ids(&mut part, &query.terms.changed);
    }
    part
}

fn arenas(world: &World) -> Vec<u8> {
    let mut part = Vec::new();
    for arena in &world.arenas {
        number(&mut part, arena.used);
        number(&mut part, arena.garbage);
        let bytes: &[u8] = bytemuck::cast_slice(&arena.blocks);
        part.extend(&bytes[..arena.used as usize * Span::UNIT]);
    }
    part
}

fn journal(world: &World) -> Vec<u8> {
    let journal = &world.journal;
    let mut part = vec![u8::from(journal.entities)];
    long(&mut part, journal.first);
    long(&mut part, journal.events.len() as u64);
    for event in &journal.events {
        part.push(match event.kind {
            EventKind::Spawned => 0,
            EventKind::Added => 1,
            EventKind::Removed => 2,
            EventKind::Despawned => 3,
        });
        number(&mut part, event.component.0);
        handle(&mut part, event.entity);
        long(&mut part, event.tick);
    }
    number(&mut part, journal.readers.len() as u32);
    for reader in &journal.readers {
        long(&mut part, *reader);
    }
    part
}

fn number(part: &mut Vec<u8>, number: u32) {
    part.extend(number.to_le_bytes());
}

fn long(part: &mut Vec<u8>, number: u64) {
    part.extend(number.to_le_bytes());
}

fn text(part: &mut Vec<u8>, text: &str) {
    number(part, text.len() as u32);
    part.extend(text.bytes());
}

fn numbers(part: &mut Vec<u8>, numbers: &[u32]) {
    number(part, numbers.len() as u32);
    for each in numbers {
        number(part, *each);
    }
}

fn ids(part: &mut Vec<u8>, ids: &[ComponentId]) {
    let ids: Vec<u32> = ids.iter().map(|id| id.0).collect();
    numbers(part, &ids);
}

fn handle(part: &mut Vec<u8>, entity: Entity) {
    number(part, entity.index);
    number(part, entity.generation);
}
