//! What happens is noted if it is watched and somebody reads.

use core_ecs::{ComponentId, Entity, Event, EventKind, Journal, World};

/// An entity has come to life with these components, ascending.
pub(crate) fn spawned(world: &mut World, entity: Entity, components: &[ComponentId]) {
    if world.journal.entities {
        note(world, EventKind::Spawned, ComponentId::NONE, entity);
    }
    for component in components {
        added(world, entity, *component);
    }
}

/// An entity has gone with these components, ascending.
pub(crate) fn despawned(world: &mut World, entity: Entity, components: &[ComponentId]) {
    for component in components {
        removed(world, entity, *component);
    }
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

fn note(world: &mut World, kind: EventKind, component: ComponentId, entity: Entity) {
    let open = |reader: &u64| *reader != Journal::CLOSED;
    if world.journal.readers.iter().any(open) {
        world.journal.events.push(Event {
            kind,
            component,
            entity,
            tick: world.tick,
        });
    }
}
