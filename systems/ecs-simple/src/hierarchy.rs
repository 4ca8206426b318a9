//! Hierarchy: links between entities.

use core_ecs::{EcsError, Entity, HierarchyView, Links, World};
use keyway::viewmodel;

use crate::{Simple, component, links};

#[viewmodel(HierarchyView)]
impl Simple {
    /// See [`HierarchyView::attach`].
    pub fn attach(world: &mut World, child: Entity, parent: Entity) -> Result<(), EcsError> {
        check_lives(world, child)?;
        check_lives(world, parent)?;
        if child == parent || world.descendants(child).any(|below| below == parent) {
            return Err(EcsError::Cycle { parent });
        }
        let id = Self::register(world, &Links::COMPONENT.description())?;
        for entity in [child, parent] {
            if world.links_of(entity).is_none() {
                let none = Links::default();
                component::insert(world, entity, (id, bytemuck::bytes_of(&none)))?;
            }
        }
        links::detach(world, child);
        match world.children(parent).last() {
            Some(last) => {
                links::set(world, last, |links| links.next = child);
                links::set(world, child, |links| links.previous = last);
            }
            None => links::set(world, parent, |links| links.first = child),
        }
        links::set(world, parent, |links| links.last = child);
        links::set(world, child, |links| links.parent = parent);
        Ok(())
    }

    /// See [`HierarchyView::detach`].
    pub fn detach(world: &mut World, child: Entity) -> Result<bool, EcsError> {
        check_lives(world, child)?;
        Ok(links::detach(world, child))
    }

    /// See [`HierarchyView::despawn_tree`].
    pub fn despawn_tree(world: &mut World, root: Entity) -> usize {
        let mut gone = 0;
        // The first child of the first child, and so on, goes first.
        while world.contains(root) {
            let limit = world.slots.len();
            let down = |entity: &Entity| world.children(*entity).next();
            let lowest = std::iter::successors(Some(root), down).take(limit).last();
            let lowest = lowest.filter(|lowest| world.contains(*lowest));
            Self::despawn(world, lowest.unwrap_or(root));
            gone += 1;
        }
        gone
    }
}

fn check_lives(world: &World, entity: Entity) -> Result<(), EcsError> {
    match world.contains(entity) {
        true => Ok(()),
        false => Err(EcsError::NoEntity { entity }),
    }
}
