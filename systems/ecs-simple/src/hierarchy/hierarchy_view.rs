//! `HierarchyView`.

use core_ecs::{EcsError, Entity, HierarchyView, Links, World};
use keyway::viewmodel;

use crate::Simple;

#[viewmodel(HierarchyView)]
impl Simple {
    /// See [`HierarchyView::attach`].
    pub fn attach(world: &mut World, child: Entity, parent: Entity) -> Result<(), EcsError> {
        check_lives(world, child)?;
        check_lives(world, parent)?;
        if child == parent || world.descendants(child).any(|below| below == parent) {
            return Err(EcsError::Cycle { parent });
        }
        let links = Self::register(world, &Links::COMPONENT.description())?;
        for entity in [child, parent] {
            if world.links_of(entity).is_none() {
                let none = Links::default();
                Self::insert(world, entity, (links, bytemuck::bytes_of(&none)))?;
            }
        }
        Self::detach(world, child)?;
        match world.children(parent).last() {
            Some(last) => {
                set(world, last, |links| links.next = child);
                set(world, child, |links| links.previous = last);
            }
            None => set(world, parent, |links| links.first = child),
        }
        set(world, parent, |links| links.last = child);
        set(world, child, |links| links.parent = parent);
        Ok(())
    }

    /// See [`HierarchyView::detach`].
    pub fn detach(world: &mut World, child: Entity) -> Result<bool, EcsError> {
        check_lives(world, child)?;
        let Some(parent) = world.parent(child) else {
            return Ok(false);
        };
        let siblings: Vec<Entity> = world.children(parent).collect();
        let place = siblings.iter().position(|sibling| *sibling == child);
        let at = |place: Option<usize>| place.and_then(|place| siblings.get(place)).copied();
        let previous = at(place.and_then(|place| place.checked_sub(1)));
        let next = at(place.map(|place| place + 1));
        match previous {
            Some(previous) => set(world, previous, |links| links.next = or_none(next)),
            None => set(world, parent, |links| links.first = or_none(next)),
        }
        match next {
            Some(next) => set(world, next, |links| links.previous = or_none(previous)),
            None => set(world, parent, |links| links.last = or_none(previous)),
        }
        set(world, child, become_root);
        Ok(true)
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

/// Takes an entity that is to be despawned out of its tree.
pub(crate) fn leave(world: &mut World, entity: Entity) {
    if Simple::detach(world, entity) == Ok(true) || world.links_of(entity).is_some() {
        let children: Vec<Entity> = world.children(entity).collect();
        for child in children {
            set(world, child, become_root);
        }
    }
}

fn check_lives(world: &World, entity: Entity) -> Result<(), EcsError> {
    match world.contains(entity) {
        true => Ok(()),
        false => Err(EcsError::NoEntity { entity }),
    }
}

fn or_none(entity: Option<Entity>) -> Entity {
    entity.unwrap_or(Entity::NONE)
}

/// Leaves an entity its own children only.
fn become_root(links: &mut Links) {
    links.parent = Entity::NONE;
    links.next = Entity::NONE;
    links.previous = Entity::NONE;
}

/// Writes the links of an entity.
fn set(world: &mut World, entity: Entity, write: impl FnOnce(&mut Links)) {
    if let Some(key) = world.links_key()
        && let Some(links) = world.get_mut(key, entity)
    {
        write(links);
    }
}
