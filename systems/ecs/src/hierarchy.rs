//! Hierarchy: links between entities.

use core_ecs::{ComponentId, EcsError, Entity, HierarchyView, Links, World};
use keyway::viewmodel;

use crate::{Ecs, component, links};

#[viewmodel(HierarchyView)]
impl Ecs {
    /// See [`HierarchyView::attach`].
    pub fn attach(world: &mut World, child: Entity, parent: Entity) -> Result<(), EcsError> {
        for entity in [child, parent] {
            if !world.contains(entity) {
                return Err(EcsError::NoEntity { entity });
            }
        }
        if child == parent || world.ancestors(parent).any(|ancestor| ancestor == child) {
            return Err(EcsError::Cycle { parent });
        }
        let component = match world.links {
            Some(component) => component,
            None => Self::register(world, &Links::COMPONENT.description())?,
        };
        give(world, child, component)?;
        give(world, parent, component)?;
        links::unlink(world, child);
        links::link(world, child, parent);
        Ok(())
    }

    /// See [`HierarchyView::detach`].
    pub fn detach(world: &mut World, child: Entity) -> Result<bool, EcsError> {
        if !world.contains(child) {
            return Err(EcsError::NoEntity { entity: child });
        }
        Ok(links::unlink(world, child))
    }

    /// See [`HierarchyView::despawn_tree`].
    pub fn despawn_tree(world: &mut World, root: Entity) -> usize {
        // Each before its descendants, siblings last to first: the order of going, backwards.
        let (mut going, mut next) = (Vec::new(), vec![root]);
        while let Some(entity) = next.pop() {
            if world.contains(entity) {
                going.push(entity);
                let room = world.slots.len().saturating_sub(going.len() + next.len());
                next.extend(world.children(entity).take(room));
            }
        }
        going.reverse();
        Self::despawn_batch(world, &going)
    }
}

/// Gives an entity links without relatives, unless it has some.
fn give(world: &mut World, entity: Entity, component: ComponentId) -> Result<(), EcsError> {
    if world.links_of(entity).is_some() {
        return Ok(());
    }
    let none = Links::default();
    component::insert(world, entity, (component, bytemuck::bytes_of(&none)))
}
