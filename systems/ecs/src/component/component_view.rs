//! `ComponentView`.

use core_ecs::{Component, ComponentId, ComponentView, EcsError, Entity, Field, World};
use keyway::viewmodel;

use super::{check_value, get, layout};
use crate::Ecs;
use crate::table::{self, Way};

#[viewmodel(ComponentView)]
impl Ecs {
    /// See [`ComponentView::register`].
    pub fn register(
        world: &mut World,
        name: &str,
        size: u32,
        alignment: u32,
        fields: &[Field],
    ) -> Result<ComponentId, EcsError> {
        layout::check(name, size, alignment, fields)?;
        let component = Component {
            name: name.to_owned(),
            size,
            alignment,
            layout: layout::fingerprint(size, alignment, fields),
            fields: fields.to_vec(),
        };
        let Some(id) = Self::find(world, name) else {
            world.components.push(component);
            return Ok(ComponentId(world.components.len() as u32 - 1));
        };
        // All rows are compared, not the fingerprint alone: no collision may mix two layouts.
        if world.components[id.index()] == component {
            return Ok(id);
        }
        Err(EcsError::Layout {
            name: component.name,
        })
    }

    /// See [`ComponentView::find`].
    pub fn find(world: &World, name: &str) -> Option<ComponentId> {
        let position = world
            .components
            .iter()
            .position(|component| component.name == name)?;
        Some(ComponentId(position as u32))
    }

    /// See [`ComponentView::insert`].
    pub fn insert(
        world: &mut World,
        entity: Entity,
        value: (ComponentId, &[u8]),
    ) -> Result<(), EcsError> {
        check_value(world, value)?;
        let slot = world.locate(entity).ok_or(EcsError::NoEntity { entity })?;
        let (mut id, mut row) = (slot.table, slot.row as usize);
        if !world.tables[id.index()].has(value.0) {
            id = table::destination(world, id, Way::Add, value.0)?;
            row = table::transfer(world, slot, id, Way::Add, value.0);
        }
        table::write(&mut world.tables[id.index()], row, value);
        Ok(())
    }

    /// See [`ComponentView::remove`].
    pub fn remove(
        world: &mut World,
        entity: Entity,
        component: ComponentId,
    ) -> Result<bool, EcsError> {
        get(world, component)?;
        let slot = world.locate(entity).ok_or(EcsError::NoEntity { entity })?;
        if !world.tables[slot.table.index()].has(component) {
            return Ok(false);
        }
        let to = table::destination(world, slot.table, Way::Remove, component)?;
        table::transfer(world, slot, to, Way::Remove, component);
        Ok(true)
    }
}
