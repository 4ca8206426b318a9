//! Many entities get a component.

use core_ecs::{ComponentId, EcsError, Entity, World};

use super::{groups, migrate};
use crate::lookup::{self, check_values};
use crate::table::{self, Way};
use crate::{Ecs, arena};

/// See [`ComponentView::insert_batch`](core_ecs::ComponentView::insert_batch).
pub(super) fn insert_batch(
    world: &mut World,
    entities: &[Entity],
    (component, bytes): (ComponentId, &[u8]),
) -> Result<usize, EcsError> {
    let size = check_values(world, entities.len(), (component, bytes))?;
    // A single value is everybody's.
    let step = if bytes.len() == size { 0 } else { size };
    if lookup::component(world, component)?.watched {
        return one_by_one(world, entities, (component, bytes), step);
    }
    let newcomers = groups(world, entities, |table| !table.has(component));
    let moved = migrate(world, &newcomers, Way::Add, component)?;
    if moved == entities.len() && newcomers.len() == 1 {
        write_last(world, entities, (component, bytes), step);
        return Ok(moved);
    }
    let mut lived = 0;
    for (number, entity) in entities.iter().enumerate() {
        if let Some(slot) = world.locate(*entity) {
            let value = (component, &bytes[number * step..][..size]);
            arena::forget_replaced(world, slot, value);
            let table = &mut world.tables[slot.table.index()];
            table::write(table, slot.row as usize, value, world.tick);
            lived += 1;
        }
    }
    Ok(lived)
}

/// Inserts with an event for each, in order.
fn one_by_one(
    world: &mut World,
    entities: &[Entity],
    (component, bytes): (ComponentId, &[u8]),
    step: usize,
) -> Result<usize, EcsError> {
    let size = world.components[component.index()].description.size as usize;
    let mut lived = 0;
    for (number, entity) in entities.iter().enumerate() {
        if world.contains(*entity) {
            Ecs::insert(world, *entity, (component, &bytes[number * step..][..size]))?;
            lived += 1;
        }
    }
    Ok(lived)
}

/// Writes the values of entities that are the last rows of one table, in their order. Their rows are stamped already.
fn write_last(
    world: &mut World,
    entities: &[Entity],
    (component, bytes): (ComponentId, &[u8]),
    step: usize,
) {
    let Some(slot) = entities.first().and_then(|first| world.locate(*first)) else {
        return;
    };
    let table = &mut world.tables[slot.table.index()];
    let Some(place) = table.place(component) else {
        return;
    };
    let column = &mut table.columns[place];
    let size = column.size as usize;
    let rows = &mut column.bytes_mut()[slot.row as usize * size..][..entities.len() * size];
    if step == 0 {
        rows.chunks_exact_mut(size)
            .for_each(|row| row.copy_from_slice(bytes));
    } else {
        rows.copy_from_slice(bytes);
    }
}
