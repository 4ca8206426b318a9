//! Both ends of each link are written together.

use core_ecs::{Entity, Links, World};

/// Takes an entity from its parent; its siblings close the gap. Returns whether it had a parent.
pub(crate) fn detach(world: &mut World, child: Entity) -> bool {
    let Some(parent) = world.parent(child) else {
        return false;
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
    true
}

/// Takes an entity that goes, or loses its links, out of its tree.
pub(crate) fn leave(world: &mut World, entity: Entity) {
    if detach(world, entity) || world.links_of(entity).is_some() {
        let children: Vec<Entity> = world.children(entity).collect();
        for child in children {
            set(world, child, become_root);
        }
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
pub(crate) fn set(world: &mut World, entity: Entity, write: impl FnOnce(&mut Links)) {
    if let Some(key) = world.links_key()
        && let Some(links) = world.get_mut(key, entity)
    {
        write(links);
    }
}
