//! What the journal notes, and who reads it.

use core_ecs::{ComponentId, EcsError, Entity, EventKind, World};

use crate::{ECS, plain};

fn world() -> (World, ComponentId, ComponentId) {
    let mut world = World::default();
    let mut register = |name| {
        ECS.component
            .register(&mut world, &plain(name, 4, 4))
            .unwrap()
    };
    let (hot, cold) = (register("hot"), register("cold"));
    (world, hot, cold)
}

fn seen(world: &mut World, reader: core_ecs::ReaderId) -> Vec<(EventKind, ComponentId, Entity)> {
    let events = ECS.event.read(world, reader).unwrap();
    events
        .iter()
        .map(|event| (event.kind, event.component, event.entity))
        .collect()
}

#[test]
fn a_watched_component_is_noted_and_no_other() {
    let (mut world, hot, cold) = world();
    ECS.event.watch(&mut world, hot).unwrap();
    let reader = ECS.event.open(&mut world);
    let both = ECS
        .entity
        .spawn(&mut world, &[(hot, &[0; 4]), (cold, &[0; 4])])
        .unwrap();
    let one = ECS.entity.spawn(&mut world, &[(cold, &[0; 4])]).unwrap();
    ECS.component
        .insert(&mut world, one, (hot, &[1; 4]))
        .unwrap();
    ECS.component
        .insert(&mut world, one, (hot, &[2; 4]))
        .unwrap();
    ECS.component.remove(&mut world, one, cold).unwrap();
    ECS.component.remove(&mut world, both, hot).unwrap();
    ECS.component.remove(&mut world, both, hot).unwrap();
    ECS.entity.despawn(&mut world, one);
    assert_eq!(
        seen(&mut world, reader),
        [
            (EventKind::Added, hot, both),
            (EventKind::Added, hot, one),
            (EventKind::Removed, hot, both),
            (EventKind::Removed, hot, one),
        ]
    );
    ECS.event.unwatch(&mut world, hot).unwrap();
    ECS.component
        .insert(&mut world, both, (hot, &[1; 4]))
        .unwrap();
    assert_eq!(seen(&mut world, reader), []);
    assert_eq!(ECS.world.check(&world), [""; 0]);
}

#[test]
fn entities_are_noted_around_their_components() {
    let (mut world, hot, _) = world();
    ECS.event.watch(&mut world, hot).unwrap();
    ECS.event.watch_entities(&mut world);
    let reader = ECS.event.open(&mut world);
    let table = ECS.storage.table(&mut world, &[hot]).unwrap();
    ECS.entity.spawn_batch(&mut world, table, 2).unwrap();
    let [first, second] = world.tables[table.index()].entities[..] else {
        panic!("two were spawned");
    };
    ECS.entity
        .despawn_batch(&mut world, &[first, second, first]);
    let none = ComponentId::NONE;
    assert_eq!(
        seen(&mut world, reader),
        [
            (EventKind::Spawned, none, first),
            (EventKind::Added, hot, first),
            (EventKind::Spawned, none, second),
            (EventKind::Added, hot, second),
            (EventKind::Removed, hot, first),
            (EventKind::Despawned, none, first),
            (EventKind::Removed, hot, second),
            (EventKind::Despawned, none, second),
        ]
    );
}

#[test]
fn each_reader_reads_each_event_once() {
    let (mut world, hot, _) = world();
    ECS.event.watch(&mut world, hot).unwrap();
    let [early, late] = [(); 2].map(|()| ECS.event.open(&mut world));
    let spawn = |world: &mut World| ECS.entity.spawn(world, &[(hot, &[0; 4])]).unwrap();
    let first = spawn(&mut world);
    assert_eq!(seen(&mut world, early), [(EventKind::Added, hot, first)]);
    let second = spawn(&mut world);
    assert_eq!(seen(&mut world, early), [(EventKind::Added, hot, second)]);
    assert_eq!(
        world.journal.events.len(),
        2,
        "the late reader has still to read them"
    );
    assert_eq!(seen(&mut world, late).len(), 2);
    assert_eq!(seen(&mut world, late), []);
    assert!(world.journal.events.is_empty());

    ECS.event.close(&mut world, late).unwrap();
    assert_eq!(
        ECS.event.close(&mut world, late),
        Err(EcsError::NoReader { id: late.0 })
    );
    spawn(&mut world);
    assert_eq!(
        ECS.event.open(&mut world),
        late,
        "a closed place is taken again"
    );
    assert_eq!(seen(&mut world, late), []);
    assert_eq!(seen(&mut world, early).len(), 1);
}

#[test]
fn batches_and_commands_note_what_they_change_in_the_end() {
    let (mut world, hot, cold) = world();
    ECS.event.watch(&mut world, hot).unwrap();
    let reader = ECS.event.open(&mut world);
    let entities = ECS.entity.reserve(&mut world, 3).unwrap();
    let twice = [entities[1], entities[0], entities[1]];
    assert_eq!(
        ECS.component
            .insert_batch(&mut world, &twice, (hot, &[7; 4])),
        Ok(3)
    );
    assert_eq!(ECS.component.remove_batch(&mut world, &twice, hot), Ok(2));
    let added = |entity| (EventKind::Added, hot, entity);
    let removed = |entity| (EventKind::Removed, hot, entity);
    assert_eq!(
        seen(&mut world, reader),
        [
            added(entities[1]),
            added(entities[0]),
            removed(entities[1]),
            removed(entities[0])
        ]
    );

    let mut commands = core_ecs::Commands::default();
    commands.insert(entities[2], (hot, &[1; 4]));
    commands.remove(entities[2], hot);
    commands.insert(entities[0], (cold, &[1; 4]));
    commands.insert(entities[0], (hot, &[1; 4]));
    let pending = commands.spawn();
    commands.insert(pending, (hot, &[2; 4]));
    let applied = ECS.entity.apply(&mut world, &mut commands).unwrap();
    assert_eq!(
        seen(&mut world, reader),
        [added(entities[0]), added(applied.spawned[0])]
    );
}
