//! Optional terms, and iteration over what has changed.

use core_ecs::{Entity, Fetch, Key, QueryKey, World, each, each_changed, each_table};

use crate::ECS;

/// A way of writing the value of an entity.
type Way = fn(&mut World, Key<u64>, Entity);

fn key(world: &mut World, name: &str) -> Key<u64> {
    Key::register(&ECS.component, world, name).unwrap()
}

/// The values that a changed-only iteration visits, and the tick from which the next one goes on.
fn visit(world: &mut World, query: QueryKey<((), u64)>, since: u64) -> (Vec<u64>, u64) {
    let mut seen = Vec::new();
    each_changed!(world, query, since, |value: &u64| seen.push(*value));
    (seen, world.advance())
}

#[test]
fn an_optional_term_is_there_where_it_is() {
    let mut world = World::default();
    let (height, speed) = (key(&mut world, "height"), key(&mut world, "speed"));
    ECS.entity
        .spawn(&mut world, &[height.value(&1), speed.value(&10)])
        .unwrap();
    ECS.entity.spawn(&mut world, &[height.value(&2)]).unwrap();
    let query = Fetch::new(height)
        .maybe(speed)
        .prepare(&ECS.query, &mut world)
        .unwrap();
    let mut seen = Vec::new();
    each!(world, query, |height: &u64, speed: Option<&u64>| seen
        .push((*height, speed.copied())));
    assert_eq!(seen, [(1, Some(10)), (2, None)]);

    each!(
        world,
        query,
        |entity: Entity, height: &mut u64, speed: Option<&mut u64>| {
            *height += u64::from(entity.index);
            if let Some(speed) = speed {
                *speed += *height;
            }
        }
    );
    let mut sums = Vec::new();
    each_table!(
        world,
        query,
        |entities: &[Entity], heights: &[u64], speeds: Option<&[u64]>| {
            sums.push((
                entities.len(),
                heights.iter().sum::<u64>(),
                speeds.map(|speeds| speeds[0]),
            ));
        }
    );
    assert_eq!(sums, [(1, 1, Some(11)), (1, 3, None)]);
    each_table!(
        world,
        query,
        |heights: &mut [u64], speeds: Option<&mut [u64]>| {
            heights.fill(0);
            if let Some(speeds) = speeds {
                speeds.fill(7);
            }
        }
    );
    assert_eq!(world.count(query), 2);
    let with = Fetch::entities()
        .with(speed)
        .prepare(&ECS.query, &mut world)
        .unwrap();
    assert_eq!(world.count(with), 1);
    assert_eq!(ECS.world.check(&world), [""; 0]);
}

#[test]
fn every_way_of_writing_counts_as_a_change() {
    let mut world = World::default();
    let value = key(&mut world, "value");
    let query = Fetch::new(value)
        .changed(value)
        .prepare(&ECS.query, &mut world)
        .unwrap();
    let entity = ECS.entity.spawn(&mut world, &[value.value(&1)]).unwrap();
    let table = world.locate(entity).unwrap().table;
    let (seen, mut since) = visit(&mut world, query, 0);
    assert_eq!(seen, [1], "spawned");
    let ways: [(&str, Way); 4] = [
        ("get_mut", |world, key, entity| {
            *world.get_mut(key, entity).unwrap() += 1
        }),
        ("insert", |world, key, entity| {
            ECS.component.insert(world, entity, key.value(&9)).unwrap();
        }),
        ("each", |world, key, _| {
            let all = Fetch::new(key).prepare(&ECS.query, world).unwrap();
            each!(world, all, |value: &mut u64| *value += 1);
        }),
        ("rows", |world, key, entity| {
            let table = world.locate(entity).unwrap().table;
            world.rows_mut(key, table, 0..1).unwrap()[0] = 5;
        }),
    ];
    for (name, way) in ways {
        let (seen, next) = visit(&mut world, query, since);
        assert!(seen.is_empty(), "nothing was written before {name}");
        since = next;
        way(&mut world, value, entity);
        let (seen, next) = visit(&mut world, query, since);
        assert_eq!(seen.len(), 1, "{name}");
        since = next;
    }
    assert_eq!(world.tables[table.index()].rows(), 1);
}

#[test]
fn runs_that_nobody_wrote_are_passed_over() {
    let mut world = World::default();
    let value = key(&mut world, "value");
    let query = Fetch::new(value)
        .changed(value)
        .prepare(&ECS.query, &mut world)
        .unwrap();
    let table = ECS.storage.table(&mut world, &[value.id]).unwrap();
    ECS.entity.spawn_batch(&mut world, table, 5000).unwrap();
    for (row, value) in world
        .rows_mut(value, table, 0..5000)
        .unwrap()
        .iter_mut()
        .enumerate()
    {
        *value = row as u64;
    }
    let since = world.advance();
    let entity = world.tables[table.index()].entities[3000];
    *world.get_mut(value, entity).unwrap() = 1;
    let (seen, since) = visit(&mut world, query, since);
    assert_eq!(seen.len(), 32, "the run of the row");
    assert!(seen.contains(&1) && seen[0] == 2976);

    // The last row fills the gap of the first, in a run that was not written before.
    let first = world.tables[table.index()].entities[0];
    ECS.entity.despawn(&mut world, first);
    let (seen, since) = visit(&mut world, query, since);
    assert_eq!((seen.len(), seen[0]), (32, 4999));

    // Two runs next to each other are one visit; the last is shorter.
    for row in [4970, 4995] {
        world.rows_mut(value, table, row..row + 1).unwrap()[0] = 0;
    }
    let (seen, since) = visit(&mut world, query, since);
    assert_eq!(seen.len(), 4999 - 4960);
    // Writing while visiting counts as a change of what was visited.
    each_changed!(
        world,
        query,
        since - 1,
        |entity: Entity, value: &mut u64| *value = u64::from(entity.index)
    );
    assert_eq!(visit(&mut world, query, since).0.len(), 4999 - 4960);
}

#[test]
fn another_component_may_say_what_has_changed() {
    let mut world = World::default();
    let (place, dirty) = (key(&mut world, "place"), key(&mut world, "dirty"));
    let query = Fetch::new(place)
        .changed(dirty)
        .prepare(&ECS.query, &mut world)
        .unwrap();
    let entity = ECS
        .entity
        .spawn(&mut world, &[place.value(&1), dirty.value(&0)])
        .unwrap();
    ECS.entity.spawn(&mut world, &[place.value(&2)]).unwrap();
    let (seen, since) = visit(&mut world, query, 0);
    assert_eq!(seen, [1]);
    *world.get_mut(place, entity).unwrap() = 3;
    let (seen, since) = visit(&mut world, query, since);
    assert!(seen.is_empty());
    *world.get_mut(dirty, entity).unwrap() = 1;
    assert_eq!(visit(&mut world, query, since).0, [3]);
}
