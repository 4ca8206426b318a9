//! Tables, room and the check.

use core_ecs::{Entity, Key, Refusal, World};

use crate::{ECS, plain};

#[test]
fn one_table_per_set_in_any_order() {
    let mut world = World::default();
    let ids: Vec<_> = ["a", "b", "c"]
        .map(|name| {
            ECS.component
                .register(&mut world, &plain(name, 4, 4))
                .unwrap()
        })
        .into();
    let table = ECS.storage.table(&mut world, &[ids[0], ids[1]]).unwrap();
    assert_eq!(ECS.storage.table(&mut world, &[ids[1], ids[0]]), Ok(table));
    assert_ne!(ECS.storage.table(&mut world, &[ids[2], ids[0]]), Ok(table));
    assert_eq!(
        ECS.storage.table(&mut world, &[ids[2], ids[2]]),
        Err(Refusal::Repeated {
            name: "c".to_owned()
        }
        .into())
    );
    assert_eq!(ECS.world.check(&world), [""; 0]);
}

#[test]
fn reserved_rows_do_not_move() {
    let mut world = World::default();
    let count: Key<u64> = Key::register(&ECS.component, &mut world, "count").unwrap();
    let table = ECS.storage.table(&mut world, &[count.id]).unwrap();
    ECS.storage.grow(&mut world, table, 1000).unwrap();
    let start = world.tables[table.index()].columns[0].blocks.as_ptr();
    for number in 0..1000 {
        ECS.entity
            .spawn(&mut world, &[count.value(&number)])
            .unwrap();
    }
    assert_eq!(
        world.tables[table.index()].columns[0].blocks.as_ptr(),
        start
    );
    assert_eq!(world.tables[table.index()].capacity, 1000);
}

#[test]
fn compact_gives_room_back_and_keeps_values() {
    let mut world = World::default();
    let count: Key<u64> = Key::register(&ECS.component, &mut world, "count").unwrap();
    let entities: Vec<_> = (0..100)
        .map(|number| {
            ECS.entity
                .spawn(&mut world, &[count.value(&number)])
                .unwrap()
        })
        .collect();
    ECS.entity.despawn_batch(&mut world, &entities[10..]);
    ECS.storage.compact(&mut world);
    let table = &world.tables[world.locate(entities[0]).unwrap().table.index()];
    assert_eq!((table.capacity, table.columns[0].blocks.len()), (10, 2));
    assert_eq!(table.column(count).unwrap(), (0..10).collect::<Vec<_>>());
    ECS.entity.spawn(&mut world, &[count.value(&7)]).unwrap();
    assert_eq!(ECS.world.check(&world), [""; 0]);
}

#[test]
fn a_clone_is_independent_and_understands_the_same_handles() {
    let mut world = World::default();
    let count: Key<u64> = Key::register(&ECS.component, &mut world, "count").unwrap();
    let entity = ECS.entity.spawn(&mut world, &[count.value(&1)]).unwrap();
    let mut copy = world.clone();
    *copy.get_mut(count, entity).unwrap() = 2;
    assert_eq!(
        (world.get(count, entity), copy.get(count, entity)),
        (Some(&1), Some(&2))
    );
    assert_eq!(
        ECS.entity.spawn(&mut world, &[]),
        ECS.entity.spawn(&mut copy, &[])
    );
}

#[test]
fn damage_is_found() {
    let mut world = World::default();
    let count: Key<u64> = Key::register(&ECS.component, &mut world, "count").unwrap();
    let entity = ECS.entity.spawn(&mut world, &[count.value(&1)]).unwrap();
    let slot = world.locate(entity).unwrap();
    let damages: [fn(&mut World, usize); 6] = [
        |world, _| world.slots[0].row = 1,
        |world, _| world.free.push(0),
        |world, _| world.index.clear(),
        |world, table| world.tables[table].entities[0] = Entity::default(),
        |world, table| world.tables[table].columns[0].blocks.clear(),
        |world, table| world.tables[table].columns[0].bytes_mut()[8] = 1,
    ];
    for (number, damage) in damages.into_iter().enumerate() {
        let mut damaged = world.clone();
        damage(&mut damaged, slot.table.index());
        assert!(!ECS.world.check(&damaged).is_empty(), "damage {number}");
    }
    assert_eq!(ECS.world.check(&world), [""; 0]);
}
