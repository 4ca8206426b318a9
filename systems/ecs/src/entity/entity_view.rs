//! `EntityView`.

use std::ops::Range;

use core_ecs::{Applied, Commands, ComponentId, EcsError, Entity, EntityView, TableId, World};
use keyway::viewmodel;

use super::{apply, slots};
use crate::{Ecs, arena, component, event, hierarchy, table};

/// Entities with at most so many components are spawned without a heap allocation for the list of ids.
const SMALL: usize = 16;

#[viewmodel(EntityView)]
impl Ecs {
    /// See [`EntityView::spawn`].
    pub fn spawn(world: &mut World, values: &[(ComponentId, &[u8])]) -> Result<Entity, EcsError> {
        for value in values {
            component::check_value(world, *value)?;
        }
        let id = table_of(world, values)?;
        table::reserve(table::get_mut(world, id)?, 1)?;
        slots::reserve(world, 1)?;
        let (row, tick) = (world.tables[id.index()].rows(), world.tick);
        let entity = slots::give(world, id, row as u32);
        let table = &mut world.tables[id.index()];
        table.entities.push(entity);
        for value in values {
            table::write(table, row, *value, tick);
        }
        if table.watched {
            event::spawned(world, entity, id);
        }
        Ok(entity)
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
    pub fn despawn(world: &mut World, entity: Entity) -> bool {
        let Some(slot) = world.locate(entity) else {
            return false;
        };
        hierarchy::leave(world, entity, slot.table);
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

/// The table for entities with these components.
fn table_of(world: &mut World, values: &[(ComponentId, &[u8])]) -> Result<TableId, EcsError> {
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
    component::sort_unique(world, ids)?;
    table::obtain(world, ids)
}
