//! Both ends of each link are written together.

use core_ecs::{Entity, Links, TableId, World};

/// Takes an entity that goes, or loses its links, out of its tree. Costs a test for one without links.
#[inline]
pub(crate) fn leave(world: &mut World, entity: Entity, table: TableId) {
    if world
        .links
        .is_some_and(|links| world.tables[table.index()].has(links))
    {
        unlink(world, entity);
        disown(world, entity);
    }
}

/// Takes an entity from its parent; its siblings close the gap. Returns whether it had a parent.
pub(crate) fn unlink(world: &mut World, child: Entity) -> bool {
    let Some(links) = world.links_of(child).copied() else {
        return false;
    };
    if links.parent == Entity::NONE {
        return false;
    }
    if links.previous == Entity::NONE {
        edit(world, links.parent, |parent| parent.first = links.next);
    } else {
        edit(world, links.previous, |previous| previous.next = links.next);
    }
    if links.next == Entity::NONE {
        edit(world, links.parent, |parent| parent.last = links.previous);
    } else {
        edit(world, links.next, |next| next.previous = links.previous);
    }
    edit(world, child, root);
    true
}

/// Makes an entity without a parent the last child of another; both have links.
pub(crate) fn link(world: &mut World, child: Entity, parent: Entity) {
    let last = world
        .links_of(parent)
        .map_or(Entity::NONE, |links| links.last);
    if last == Entity::NONE {
        edit(world, parent, |parent| parent.first = child);
    } else {
        edit(world, last, |last| last.next = child);
    }
    edit(world, parent, |parent| parent.last = child);
    edit(world, child, |child| {
        (child.parent, child.previous) = (parent, last);
    });
}

/// Makes roots of the children of an entity that goes.
fn disown(world: &mut World, entity: Entity) {
    let mut next = world
        .links_of(entity)
        .map_or(Entity::NONE, |links| links.first);
    // A child that was seen has no next one any more, so even a ring of siblings ends.
    while let Some(links) = world.links_of(next).copied() {
        edit(world, next, root);
        next = links.next;
    }
}

/// Leaves an entity its own children only.
fn root(links: &mut Links) {
    (links.parent, links.previous, links.next) = (Entity::NONE, Entity::NONE, Entity::NONE);
}

/// Writes links, where they are there.
fn edit(world: &mut World, entity: Entity, write: impl FnOnce(&mut Links)) {
    let links = world.links_key().and_then(|key| world.get_mut(key, entity));
    if let Some(links) = links {
        write(links);
    }
}
