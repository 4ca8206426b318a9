//! What happens is noted, if somebody watches it and somebody will read it.

use core_ecs::{ComponentId, Entity, Event, EventKind, Journal, TableId, World};

/// An entity has come to life in a table that is watched, with all its components.
pub(crate) fn spawned(world: &mut World, entity: Entity, table: TableId) {
    if world.journal.entities {
        note(world, EventKind::Spawned, ComponentId::NONE, entity);
    }
    all(world, EventKind::Added, table, entity);
}

/// An entity has gone from a table that is watched, with all its components.
pub(crate) fn despawned(world: &mut World, entity: Entity, table: TableId) {
    all(world, EventKind::Removed, table, entity);
    if world.journal.entities {
        note(world, EventKind::Despawned, ComponentId::NONE, entity);
    }
}

/// An entity has gained a component.
pub(crate) fn added(world: &mut World, entity: Entity, component: ComponentId) {
    if world.components[component.index()].watched {
        note(world, EventKind::Added, component, entity);
    }
}

/// An entity has lost a component.
pub(crate) fn removed(world: &mut World, entity: Entity, component: ComponentId) {
    if world.components[component.index()].watched {
        note(world, EventKind::Removed, component, entity);
    }
}

fn all(world: &mut World, kind: EventKind, table: TableId, entity: Entity) {
    for position in 0..world.tables[table.index()].components.len() {
        let component = world.tables[table.index()].components[position];
        if world.components[component.index()].watched {
            note(world, kind, component, entity);
        }
    }
}

fn note(world: &mut World, kind: EventKind, component: ComponentId, entity: Entity) {
    let journal = &mut world.journal;
    if journal.readers.iter().any(|next| *next != Journal::CLOSED) {
        journal.events.push(Event {
            kind,
            component,
            entity,
            tick: world.tick,
        });
    }
}
