//! `ComponentView`.

use core_ecs::{Arena, ComponentId, ComponentView, Description, EcsError, Entity, Refusal, World};
use keyway::viewmodel;

use super::{describe, unfit};
use crate::lookup::{self, check_value};
use crate::{Simple, event, links, table};

#[viewmodel(ComponentView)]
impl Simple {
    /// See [`ComponentView::register`].
    pub fn register(world: &mut World, description: &Description) -> Result<ComponentId, EcsError> {
        let name = description.name.clone();
        if let Some(reason) = unfit(description) {
            return Err(Refusal::Unfit { name, reason }.into());
        }
        let component = describe(description);
        if let Some(id) = Self::find(world, &name) {
            let same = world.components[id.index()].description == component.description;
            return same
                .then_some(id)
                .ok_or(EcsError::from(Refusal::Layout { name }));
        }
        let id = ComponentId(world.components.len() as u32);
        if !component.spans.is_empty() {
            world.arenas.push(Arena::new(id));
        }
        if component.is_links() {
            world.links = Some(id);
        }
        world.components.push(component);
        Ok(id)
    }

    /// See [`ComponentView::find`].
    pub fn find(world: &World, name: &str) -> Option<ComponentId> {
        let named = |component: &core_ecs::Component| component.description.name == name;
        let position = world.components.iter().position(named)?;
        Some(ComponentId(position as u32))
    }

    /// See [`ComponentView::insert`].
    pub fn insert(
        world: &mut World,
        entity: Entity,
        value: (ComponentId, &[u8]),
    ) -> Result<(), EcsError> {
        check_value(world, value, 1)?;
        insert(world, entity, value)
    }

    /// See [`ComponentView::insert_batch`].
    pub fn insert_batch(
        world: &mut World,
        entities: &[Entity],
        (component, bytes): (ComponentId, &[u8]),
    ) -> Result<usize, EcsError> {
        let single = check_value(world, (component, bytes), 1).is_ok();
        if !single {
            check_value(world, (component, bytes), entities.len())?;
        }
        let size = lookup::component(world, component)?.description.size as usize;
        let mut lived = 0;
        for (number, entity) in entities.iter().enumerate() {
            if world.contains(*entity) {
                let start = if single { 0 } else { number * size };
                Self::insert(world, *entity, (component, &bytes[start..start + size]))?;
                lived += 1;
            }
        }
        Ok(lived)
    }

    /// See [`ComponentView::remove`].
    pub fn remove(
        world: &mut World,
        entity: Entity,
        component: ComponentId,
    ) -> Result<bool, EcsError> {
        lookup::component(world, component)?;
        let slot = world.locate(entity).ok_or(EcsError::NoEntity { entity })?;
        let mut components = world.tables[slot.table.index()].components.clone();
        if !components.contains(&component) {
            return Ok(false);
        }
        components.retain(|kept| *kept != component);
        let to = table::obtain(world, &components);
        table::make_room(world, to, 1)?;
        if world.links == Some(component) {
            links::leave(world, entity);
        }
        table::move_row(world, entity, to);
        event::removed(world, entity, component);
        Ok(true)
    }

    /// See [`ComponentView::remove_batch`].
    pub fn remove_batch(
        world: &mut World,
        entities: &[Entity],
        component: ComponentId,
    ) -> Result<usize, EcsError> {
        lookup::component(world, component)?;
        let mut had = 0;
        for entity in entities {
            if world.contains(*entity) && Self::remove(world, *entity, component)? {
                had += 1;
            }
        }
        Ok(had)
    }

    /// See [`ComponentView::set_resource`].
    pub fn set_resource(
        world: &mut World,
        value: (ComponentId, &[u8]),
    ) -> Result<Entity, EcsError> {
        check_value(world, value, 1)?;
        let id = table::obtain(world, &[value.0]);
        let entities = world.tables[id.index()].entities.clone();
        if entities.is_empty() {
            let entity = Self::spawn(world, &[value])?;
            world.components[value.0.index()].resource = id;
            return Ok(entity);
        }
        let component = &world.components[value.0.index()];
        if entities.len() > 1 || component.resource != id {
            return Err(Refusal::NoResource {
                name: component.description.name.clone(),
            }
            .into());
        }
        table::overwrite(world, entities[0], value);
        Ok(entities[0])
    }
}

/// Gives an entity a value that was checked, in place of the one that it has.
pub(crate) fn insert(
    world: &mut World,
    entity: Entity,
    value: (ComponentId, &[u8]),
) -> Result<(), EcsError> {
    let slot = world.locate(entity).ok_or(EcsError::NoEntity { entity })?;
    let source = &world.tables[slot.table.index()];
    if source.has(value.0) {
        table::overwrite(world, entity, value);
        return Ok(());
    }
    let mut components = source.components.clone();
    components.push(value.0);
    components.sort();
    let to = table::obtain(world, &components);
    table::make_room(world, to, 1)?;
    table::move_row(world, entity, to);
    table::write(world, entity, value);
    event::added(world, entity, value.0);
    Ok(())
}
