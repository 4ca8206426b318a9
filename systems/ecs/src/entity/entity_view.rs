//! `EntityView`.

use std::ops::Range;

use core_ecs::{
    Applied, Column, Commands, ComponentId, EcsError, Entity, EntityView, Table, TableId, World,
};
use keyway::viewmodel;

use super::{apply, slots};
use crate::{Ecs, arena, event, links, lookup, table};

/// Entities with at most so many components are spawned without a heap allocation for the list of ids.
const SMALL: usize = 16;

#[viewmodel(EntityView)]
impl Ecs {
    /// See [`EntityView::spawn`].
    // Compiled into its entry of the View: a result that is handed on is read in larger pieces than it was written in,
    // and the processor waits for that longer than for the whole rest.
    #[inline(always)]
    pub fn spawn(world: &mut World, values: &[(ComponentId, &[u8])]) -> Result<Entity, EcsError> {
        match likely_table(world) {
            Some((id, table)) if is_row(world, table, values) => {
                enter(world, id, |table, row, tick| {
                    for (column, (_, bytes)) in table.columns.iter_mut().zip(values) {
                        table::write_row(column, row, bytes, tick);
                    }
                })
            }
            _ => spawn_elsewhere(world, values),
        }
    }

    /// See [`EntityView::spawn_batch`].
    pub fn spawn_batch(
        world: &mut World,
        table: TableId,
        count: u32,
    ) -> Result<Range<usize>, EcsError> {
        table::reserve(table::get_mut(world, table)?, count)?;
        slots::reserve(world, count)?;
        let first = world.tables[table.index()].rows();
        for row in first..first + count as usize {
            let entity = slots::give(world, table, row as u32);
            world.tables[table.index()].entities.push(entity);
        }
        for column in &mut world.tables[table.index()].columns {
            column.stamp_rows(first..first + count as usize, world.tick);
        }
        if world.tables[table.index()].watched {
            for row in first..first + count as usize {
                event::spawned(world, world.tables[table.index()].entities[row], table);
            }
        }
        Ok(first..first + count as usize)
    }

    /// See [`EntityView::despawn`].
    // As `spawn`.
    #[inline(always)]
    pub fn despawn(world: &mut World, entity: Entity) -> bool {
        let Some(slot) = world.locate(entity) else {
            return false;
        };
        links::leave(world, entity, slot.table);
        arena::forget_all(world, slot);
        table::remove_row(world, slot);
        slots::take(world, entity);
        if world.tables[slot.table.index()].watched {
            event::despawned(world, entity, slot.table);
        }
        true
    }

    /// See [`EntityView::despawn_batch`].
    pub fn despawn_batch(world: &mut World, entities: &[Entity]) -> usize {
        entities
            .iter()
            .filter(|entity| Self::despawn(world, **entity))
            .count()
    }

    /// See [`EntityView::reserve`].
    pub fn reserve(world: &mut World, count: u32) -> Result<Vec<Entity>, EcsError> {
        let table = table::obtain(world, &[])?;
        let rows = Self::spawn_batch(world, table, count)?;
        Ok(world.tables[table.index()].entities[rows].to_vec())
    }

    /// See [`EntityView::apply`].
    pub fn apply(world: &mut World, commands: &mut Commands) -> Result<Applied, EcsError> {
        apply(world, commands)
    }
}

/// Puts an entity behind the last row of a table, and writes its values.
#[inline(always)]
fn enter(
    world: &mut World,
    id: TableId,
    write: impl FnOnce(&mut Table, usize, u64),
) -> Result<Entity, EcsError> {
    table::reserve(table::get_mut(world, id)?, 1)?;
    slots::reserve(world, 1)?;
    let (row, tick) = (world.tables[id.index()].rows(), world.tick);
    let entity = slots::give(world, id, row as u32);
    let table = &mut world.tables[id.index()];
    table.entities.push(entity);
    write(table, row, tick);
    if table.watched {
        event::spawned(world, entity, id);
    }
    Ok(entity)
}

/// The table of the entity that was spawned last, unless it took a handle that had been given back: spawning goes on where
/// it was.
#[inline]
fn likely_table(world: &World) -> Option<(TableId, &Table)> {
    let id = world.slots.last()?.table;
    Some((id, world.tables.get(id.index())?))
}

/// Whether values are those of a row of the table, column by column, and anybody may write them: then no component must be
/// looked at to check them.
#[inline]
fn is_row(world: &World, table: &Table, values: &[(ComponentId, &[u8])]) -> bool {
    let alike = |(column, (id, bytes)): (&Column, &(ComponentId, &[u8]))| {
        column.component == *id && column.size as usize == bytes.len()
    };
    values.len() == table.columns.len()
        && values.len() == table.components.len()
        && table.columns.iter().zip(values).all(alike)
        && !world.links.is_some_and(|links| table.has(links))
}

/// As [`Ecs::spawn`], for values in any order and tags.
#[inline(never)]
fn spawn_elsewhere(world: &mut World, values: &[(ComponentId, &[u8])]) -> Result<Entity, EcsError> {
    for value in values {
        lookup::check_value(world, *value)?;
    }
    let id = find_table(world, values)?;
    enter(world, id, |table, row, tick| {
        for value in values {
            table::write(table, row, *value, tick);
        }
    })
}

/// The table for entities with these components, in any order.
fn find_table(world: &mut World, values: &[(ComponentId, &[u8])]) -> Result<TableId, EcsError> {
    let mut small = [ComponentId(0); SMALL];
    let mut large = Vec::new();
    let ids = match small.get_mut(..values.len()) {
        Some(ids) => ids,
        None => {
            large.resize(values.len(), ComponentId(0));
            &mut large[..]
        }
    };
    for (id, value) in ids.iter_mut().zip(values) {
        *id = value.0;
    }
    lookup::sort_unique(world, ids)?;
    match likely_table(world) {
        Some((id, table)) if table.components == ids => Ok(id),
        _ => table::obtain(world, ids),
    }
}
