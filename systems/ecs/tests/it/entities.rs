//! Entities come, go, and are never mistaken for one another.

use core_ecs::{EcsError, Entity, Key, Refusal, TableId, World};

use crate::{ECS, plain};

fn world_with_count() -> (World, Key<u64>) {
    let mut world = World::default();
    let count = Key::register(&ECS.component, &mut world, "count").unwrap();
    (world, count)
}

#[test]
fn a_dead_handle_names_nobody_even_when_its_index_lives_again() {
    let (mut world, count) = world_with_count();
    let first = ECS.entity.spawn(&mut world, &[count.value(&1)]).unwrap();
    assert!(ECS.entity.despawn(&mut world, first));
    let second = ECS.entity.spawn(&mut world, &[count.value(&2)]).unwrap();

    assert_eq!(first.index, second.index);
    assert!(!world.contains(first) && world.contains(second));
    assert_eq!(
        (world.get(count, first), world.get(count, second)),
        (None, Some(&2))
    );
    assert!(!ECS.entity.despawn(&mut world, first));
    assert!(!world.contains(Entity::default()), "zeros name nobody");
}

#[test]
fn a_forged_handle_to_a_vacant_slot_names_nobody() {
    let (mut world, count) = world_with_count();
    let entity = ECS.entity.spawn(&mut world, &[count.value(&1)]).unwrap();
    ECS.entity.despawn(&mut world, entity);
    let forged = Entity {
        generation: entity.generation + 1,
        ..entity
    };
    assert!(
        !world.contains(forged)
            && world.get(count, forged).is_none()
            && !ECS.entity.despawn(&mut world, forged)
    );
}

#[test]
fn an_index_whose_generations_are_used_up_retires() {
    let (mut world, count) = world_with_count();
    let entity = ECS.entity.spawn(&mut world, &[count.value(&1)]).unwrap();
    world.slots[0].generation = u32::MAX;
    let last = Entity {
        generation: u32::MAX,
        ..entity
    };
    world.tables[world.slots[0].table.index()].entities[0] = last;

    assert!(ECS.entity.despawn(&mut world, last));
    assert!(!world.contains(last));
    assert_eq!(
        ECS.entity.spawn(&mut world, &[]).unwrap(),
        Entity {
            index: 1,
            generation: 1
        }
    );
    assert_eq!(ECS.world.check(&world), [""; 0]);
}

#[test]
fn the_last_row_fills_the_gap() {
    let (mut world, count) = world_with_count();
    let entities: Vec<_> = (0..5)
        .map(|number| {
            ECS.entity
                .spawn(&mut world, &[count.value(&number)])
                .unwrap()
        })
        .collect();
    ECS.entity.despawn(&mut world, entities[1]);
    let table = world.locate(entities[0]).unwrap().table;
    assert_eq!(world.column(count, table).unwrap(), [0, 4, 2, 3]);
    assert_eq!(world.get(count, entities[4]), Some(&4));
    assert_eq!(ECS.entity.despawn_batch(&mut world, &entities), 4);
    assert_eq!(world.entity_count(), 0);
    assert_eq!(ECS.world.check(&world), [""; 0]);
}

#[test]
fn a_batch_is_zero_until_the_caller_writes_its_slices() {
    let (mut world, count) = world_with_count();
    let old = ECS
        .entity
        .spawn(&mut world, &[count.value(&u64::MAX)])
        .unwrap();
    let table = world.locate(old).unwrap().table;
    ECS.entity.despawn(&mut world, old);

    let rows = ECS.entity.spawn_batch(&mut world, table, 100).unwrap();
    assert_eq!(world.column(count, table).unwrap(), [0; 100]);
    let values = world.rows_mut(count, table, rows.clone()).unwrap();
    for (row, value) in values.iter_mut().enumerate() {
        *value = row as u64;
    }
    let more = ECS.entity.spawn_batch(&mut world, table, 3).unwrap();
    assert_eq!((rows, more), (0..100, 100..103));
    let entity = world.tables[table.index()].entities[42];
    assert_eq!(world.get(count, entity), Some(&42));
    assert_eq!(ECS.world.check(&world), [""; 0]);
}

#[test]
fn an_entity_may_have_no_component() {
    let mut world = World::default();
    let entity = ECS.entity.spawn(&mut world, &[]).unwrap();
    assert!(world.contains(entity));
    assert!(ECS.entity.despawn(&mut world, entity));
}

#[test]
fn more_components_than_fit_the_small_list_are_spawned_too() {
    let mut world = World::default();
    let keys: Vec<Key<u64>> = (0..40)
        .map(|number| Key::register(&ECS.component, &mut world, &format!("c{number}")).unwrap())
        .collect();
    let values: Vec<_> = keys.iter().rev().map(|key| key.value(&5)).collect();
    let entity = ECS.entity.spawn(&mut world, &values).unwrap();
    assert!(keys.iter().all(|key| world.get(*key, entity) == Some(&5)));
}

#[test]
fn a_mistake_is_told_and_makes_no_entity() {
    let (mut world, count) = world_with_count();
    let twice = [count.value(&1), count.value(&2)];
    assert_eq!(
        ECS.entity.spawn(&mut world, &twice),
        Err(Refusal::Repeated {
            name: "count".to_owned()
        }
        .into())
    );
    let short = EcsError::from(Refusal::ValueSize {
        name: "count".to_owned(),
        expected: 8,
        given: 1,
    });
    assert_eq!(
        ECS.entity.spawn(&mut world, &[(count.id, &[1])]),
        Err(short)
    );
    assert_eq!(
        ECS.entity.spawn_batch(&mut world, TableId(7), 1),
        Err(EcsError::NoTable { id: 7 })
    );
    assert_eq!(
        ECS.entity.spawn_batch(&mut world, TableId::NONE, 1),
        Err(EcsError::NoTable { id: u32::MAX })
    );
    assert_eq!((world.entity_count(), world.slots.len()), (0, 0));
}

#[test]
fn more_rows_than_can_be_numbered_are_refused() {
    let (mut world, count) = world_with_count();
    let entity = ECS.entity.spawn(&mut world, &[count.value(&1)]).unwrap();
    let table = world.locate(entity).unwrap().table;
    let full = EcsError::Full {
        rows: u64::from(u32::MAX),
    };
    assert_eq!(
        ECS.storage.grow(&mut world, table, u32::MAX),
        Err(full.clone())
    );
    assert_eq!(
        ECS.entity.spawn_batch(&mut world, table, u32::MAX),
        Err(full)
    );
    assert_eq!(ECS.world.check(&world), [""; 0]);
}

#[test]
fn memory_that_is_not_to_be_had_is_refused() {
    let mut world = World::default();
    // The memory of the first is to be had, that of the second is not.
    let ids = [("small", 1, 1), ("huge", u32::MAX - 63, 64)].map(|(name, size, alignment)| {
        ECS.component
            .register(&mut world, &plain(name, size, alignment))
            .unwrap()
    });
    let table = ECS.storage.table(&mut world, &ids).unwrap();
    let before = world.clone();
    for count in [u32::MAX / 2, 1 << 20] {
        let rows = u64::from(count);
        assert_eq!(
            ECS.storage.grow(&mut world, table, count),
            Err(EcsError::Full { rows })
        );
        assert_eq!(ECS.world.check(&world), [""; 0]);
        assert_eq!(world, before);
    }
}
