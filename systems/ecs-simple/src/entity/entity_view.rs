//! `EntityView`.

use std::ops::Range;

use core_ecs::{Applied, Commands, ComponentId, EcsError, Entity, EntityView, TableId, World};
use keyway::viewmodel;

use super::{apply, check_handles, give, take_back};
use crate::table::{self, Value};
use crate::{Simple, event, links, lookup};

#[viewmodel(EntityView)]
impl Simple {
    /// See [`EntityView::spawn`].
    pub fn spawn(world: &mut World, values: &[(ComponentId, &[u8])]) -> Result<Entity, EcsError> {
        for value in values {
            lookup::check_value(world, *value, 1)?;
        }
        let ids: Vec<ComponentId> = values.iter().map(|(id, _)| *id).collect();
        let components = lookup::check_set(world, &ids)?;
        let id = table::obtain(world, &components);
        table::make_room(world, id, 1)?;
        check_handles(world, 1)?;
        let values: Vec<Value> = values
            .iter()
            .map(|(id, bytes)| (*id, bytes.to_vec()))
            .collect();
        let entity = give(world);
        table::put(world, entity, id, &values);
        event::spawned(world, entity, &components);
        Ok(entity)
    }

    /// See [`EntityView::spawn_batch`].
    pub fn spawn_batch(
        world: &mut World,
        table: TableId,
        count: u32,
    ) -> Result<Range<usize>, EcsError> {
        let first = table::get(world, table)?.rows();
        table::make_room(world, table, count)?;
        check_handles(world, count)?;
        for _ in 0..count {
            let entity = give(world);
            table::put(world, entity, table, &[]);
            let components = world.tables[table.index()].components.clone();
            event::spawned(world, entity, &components);
        }
        Ok(first..first + count as usize)
    }

    /// See [`EntityView::reserve`].
    pub fn reserve(world: &mut World, count: u32) -> Result<Vec<Entity>, EcsError> {
        let table = table::obtain(world, &[]);
        let rows = Self::spawn_batch(world, table, count)?;
        Ok(world.tables[table.index()].entities[rows].to_vec())
    }

    /// See [`EntityView::despawn`].
    pub fn despawn(world: &mut World, entity: Entity) -> bool {
        let Some(slot) = world.locate(entity) else {
            return false;
        };
        links::leave(world, entity);
        for (component, bytes) in table::take(world, entity) {
            table::lose(world, component, &bytes, &[]);
        }
        take_back(world, entity);
        let components = world.tables[slot.table.index()].components.clone();
        event::despawned(world, entity, &components);
        true
    }

    /// See [`EntityView::despawn_batch`].
    pub fn despawn_batch(world: &mut World, entities: &[Entity]) -> usize {
        let mut lived = 0;
        for entity in entities {
            if Self::despawn(world, *entity) {
                lived += 1;
            }
        }
        lived
    }

    /// See [`EntityView::apply`].
    pub fn apply(world: &mut World, commands: &mut Commands) -> Result<Applied, EcsError> {
        apply(world, commands)
    }
}
