//! `ComponentView`.

use core_ecs::{Arena, ComponentId, ComponentView, Description, EcsError, Entity, Refusal, World};
use keyway::viewmodel;

use super::{check_layout, describe, groups, insert_batch, migrate, without_former_names};
use crate::lookup::{self, check_value};
use crate::table::{self, Way};
use crate::{Ecs, arena, event, links};

#[viewmodel(ComponentView)]
impl Ecs {
    /// See [`ComponentView::register`].
    pub fn register(world: &mut World, description: &Description) -> Result<ComponentId, EcsError> {
        check_layout(description)?;
        let Some(id) = Self::find(world, &description.name) else {
            let id = ComponentId(world.components.len() as u32);
            world.components.push(describe(description));
            if world.components[id.index()].is_links() {
                world.links = Some(id);
            }
            if !world.components[id.index()].spans.is_empty() {
                world.arenas.push(Arena::new(id));
            }
            return Ok(id);
        };
        // All rows are compared, not the fingerprint alone: no collision may mix two layouts.
        if world.components[id.index()].description == without_former_names(description) {
            return Ok(id);
        }
        Err(Refusal::Layout {
            name: description.name.clone(),
        }
        .into())
    }

    /// See [`ComponentView::find`].
    pub fn find(world: &World, name: &str) -> Option<ComponentId> {
        let position = world
            .components
            .iter()
            .position(|component| component.description.name == name)?;
        Some(ComponentId(position as u32))
    }

    /// See [`ComponentView::insert`].
    // Compiled into its entry of the View: a result that is handed on is read in larger pieces than it was written in,
    // and the processor waits for that longer than for the whole rest.
    #[inline(always)]
    pub fn insert(
        world: &mut World,
        entity: Entity,
        value: (ComponentId, &[u8]),
    ) -> Result<(), EcsError> {
        check_value(world, value)?;
        insert(world, entity, value)
    }

    /// See [`ComponentView::insert_batch`].
    pub fn insert_batch(
        world: &mut World,
        entities: &[Entity],
        values: (ComponentId, &[u8]),
    ) -> Result<usize, EcsError> {
        insert_batch(world, entities, values)
    }

    /// See [`ComponentView::remove`].
    // As `insert`.
    #[inline(always)]
    pub fn remove(
        world: &mut World,
        entity: Entity,
        component: ComponentId,
    ) -> Result<bool, EcsError> {
        lookup::component(world, component)?;
        let slot = lookup::locate(world, entity)?;
        if !world.tables[slot.table.index()].has(component) {
            return Ok(false);
        }
        let to = table::destination(world, slot.table, Way::Remove, component, 1)?;
        if world.links == Some(component) {
            links::leave(world, entity, slot.table);
        }
        arena::forget(world, slot, component);
        table::transfer(world, slot, to);
        if world.tables[slot.table.index()].watched {
            event::removed(world, entity, component);
        }
        Ok(true)
    }

    /// See [`ComponentView::remove_batch`].
    pub fn remove_batch(
        world: &mut World,
        entities: &[Entity],
        component: ComponentId,
    ) -> Result<usize, EcsError> {
        let known = lookup::component(world, component)?;
        if known.watched || !known.spans.is_empty() || known.is_links() {
            return one_by_one(world, entities, component);
        }
        let groups = groups(world, entities, |table| table.has(component));
        migrate(world, &groups, Way::Remove, component)
    }

    /// See [`ComponentView::set_resource`].
    pub fn set_resource(
        world: &mut World,
        value: (ComponentId, &[u8]),
    ) -> Result<Entity, EcsError> {
        let component = check_value(world, value)?;
        let name = component.description.name.clone();
        let id = table::obtain(world, &[value.0])?;
        match *world.tables[id.index()].entities {
            [] => {
                let entity = Self::spawn(world, &[value])?;
                world.components[value.0.index()].resource = id;
                Ok(entity)
            }
            [entity] if world.components[value.0.index()].resource == id => {
                let slot = world.slots[entity.index as usize];
                arena::forget_replaced(world, slot, value);
                table::write(&mut world.tables[id.index()], 0, value, world.tick);
                Ok(entity)
            }
            _ => Err(Refusal::NoResource { name }.into()),
        }
    }
}

/// Gives an entity a value that was checked, in place of the one that it has.
#[inline(always)]
pub(crate) fn insert(
    world: &mut World,
    entity: Entity,
    value: (ComponentId, &[u8]),
) -> Result<(), EcsError> {
    let slot = lookup::locate(world, entity)?;
    if world.tables[slot.table.index()].has(value.0) {
        arena::forget_replaced(world, slot, value);
        let table = &mut world.tables[slot.table.index()];
        table::write(table, slot.row as usize, value, world.tick);
        return Ok(());
    }
    let to = table::destination(world, slot.table, Way::Add, value.0, 1)?;
    let (table, row) = table::transfer(world, slot, to);
    table::write_unstamped(table, row, value);
    if table.watched {
        event::added(world, entity, value.0);
    }
    Ok(())
}

/// Removes with an event, the garbage and the links for each, in order.
fn one_by_one(
    world: &mut World,
    entities: &[Entity],
    component: ComponentId,
) -> Result<usize, EcsError> {
    let mut had = 0;
    for entity in entities {
        if world.contains(*entity) {
            had += usize::from(Ecs::remove(world, *entity, component)?);
        }
    }
    Ok(had)
}
