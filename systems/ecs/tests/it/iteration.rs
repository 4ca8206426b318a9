//! `each!` and `each_table!` in all their forms.

use core_ecs::{Entity, Fetch, Key, QueryKey, World, each, each_changed, each_table};
use keyway::model;

use crate::ECS;

#[model(component)]
#[derive(PartialEq)]
struct Position([f32; 3]);

#[model(component)]
#[derive(PartialEq)]
struct Velocity([f32; 3]);

struct Scene {
    world: World,
    position: Key<Position>,
    fixed: Key<()>,
    moving: QueryKey<(((), Position), Velocity)>,
    entities: Vec<Entity>,
}

/// Ten entities in two tables; their positions are 0 to 9, every third has the tag.
fn scene() -> Scene {
    let mut world = World::default();
    let position = Position::register(&ECS.component, &mut world).unwrap();
    let velocity = Velocity::register(&ECS.component, &mut world).unwrap();
    let fixed = Key::register(&ECS.component, &mut world, "fixed").unwrap();
    let moving = Fetch::new(position)
        .and(velocity)
        .prepare(&ECS.query, &mut world)
        .unwrap();
    let entities = (0..10_u8)
        .map(|number| {
            let (place, speed) = (Position([f32::from(number); 3]), Velocity([0.5; 3]));
            let values = [
                position.value(&place),
                velocity.value(&speed),
                fixed.value(&()),
            ];
            let count = if number % 3 == 0 { 3 } else { 2 };
            ECS.entity.spawn(&mut world, &values[..count]).unwrap()
        })
        .collect();
    Scene {
        world,
        position,
        fixed,
        moving,
        entities,
    }
}

#[test]
fn reads_and_writes_in_any_mix() {
    let Scene {
        mut world,
        position,
        moving,
        entities,
        ..
    } = scene();
    each!(
        world,
        moving,
        |position: &mut Position, velocity: &Velocity| {
            position.0[1] += velocity.0[1];
        }
    );
    each!(
        world,
        moving,
        |position: &Position, velocity: &mut Velocity| velocity.0 = position.0
    );
    each!(
        world,
        moving,
        |position: &mut Position, velocity: &mut Velocity| {
            std::mem::swap(&mut position.0, &mut velocity.0);
        }
    );
    for (number, entity) in entities.iter().enumerate() {
        let number = number as f32;
        assert_eq!(
            world.get(position, *entity),
            Some(&Position([number, number + 0.5, number]))
        );
    }
}

#[test]
fn a_shared_world_can_be_read() {
    let Scene { world, moving, .. } = &scene();
    let mut sum = 0.0;
    each!(
        world,
        *moving,
        |position: &Position, velocity: &Velocity| sum += position.0[0] + velocity.0[0]
    );
    assert_eq!(sum, 45.0 + 5.0);
}

#[test]
fn the_entity_may_come_first_or_alone() {
    let Scene {
        mut world,
        position,
        fixed,
        moving,
        entities,
    } = scene();
    let mut seen = Vec::new();
    each!(
        world,
        moving,
        |entity: Entity, place: &mut Position, _velocity: &Velocity| {
            seen.push((entity, place.0[0] as usize));
        }
    );
    seen.sort_unstable();
    assert_eq!(
        seen,
        entities.iter().copied().zip(0..10).collect::<Vec<_>>()
    );

    let held = Fetch::entities()
        .with(position)
        .with(fixed)
        .prepare(&ECS.query, &mut world)
        .unwrap();
    let mut found = Vec::new();
    each!(world, held, |entity: Entity| found.push(entity));
    assert_eq!(found, [entities[0], entities[3], entities[6], entities[9]]);
}

#[test]
fn return_goes_on_to_the_next() {
    let Scene {
        mut world, moving, ..
    } = scene();
    let world = &mut world;
    let mut count = 0;
    each!(
        world,
        moving,
        |position: &mut Position, _velocity: &Velocity| {
            if position.0[0] < 5.0 {
                return;
            }
            count += 1;
        }
    );
    assert_eq!(count, 5);
}

#[test]
fn a_whole_table_comes_as_slices() {
    let Scene {
        mut world, moving, ..
    } = scene();
    let mut rows = Vec::new();
    each_table!(
        world,
        moving,
        |positions: &mut [Position], velocities: &[Velocity]| {
            for position in positions.iter_mut() {
                for velocity in velocities {
                    position.0[2] += velocity.0[2];
                }
            }
            rows.push(positions.len());
        }
    );
    assert_eq!(rows, [4, 6]);
    let mut sum = 0.0;
    each_table!(
        &world,
        moving,
        |entities: &[Entity], positions: &[Position], _velocities: &[Velocity]| {
            assert_eq!(entities.len(), positions.len());
            sum += positions.iter().map(|position| position.0[2]).sum::<f32>();
        }
    );
    assert_eq!(sum, 45.0 + 0.5 * 16.0 + 0.5 * 36.0);
}

#[test]
fn twelve_columns_at_once() {
    let mut world = World::default();
    let keys: [Key<u32>; 12] = std::array::from_fn(|number| {
        Key::register(&ECS.component, &mut world, &format!("c{number}")).unwrap()
    });
    let [a, b, c, d, e, f, g, h, i, j, k, l] = keys;
    ECS.entity
        .spawn(&mut world, &keys.map(|key| key.value(&1)))
        .unwrap();
    let all = Fetch::new(a)
        .and(b)
        .and(c)
        .and(d)
        .and(e)
        .and(f)
        .and(g)
        .and(h)
        .and(i)
        .and(j)
        .and(k)
        .and(l);
    let all = all.prepare(&ECS.query, &mut world).unwrap();
    each!(world, all, |a: &mut u32,
                       b: &u32,
                       c: &u32,
                       d: &u32,
                       e: &u32,
                       f: &u32,
                       g: &u32,
                       h: &u32,
                       i: &u32,
                       j: &u32,
                       k: &u32,
                       l: &mut u32| {
        *l = *a + b + c + d + e + f + g + h + i + j + k;
        *a = 0;
    });
    each!(
        world,
        Fetch::new(a)
            .and(l)
            .prepare(&ECS.query, &mut world)
            .unwrap(),
        |a: &u32, l: &u32| assert_eq!((*a, *l), (0, 11))
    );
}

#[test]
#[should_panic(expected = "this key belongs to another world")]
fn a_query_of_another_world_does_not_mix_types() {
    let Scene { moving, .. } = scene();
    let mut other = World::default();
    let (byte, word): (Key<u8>, Key<u64>) = (
        Key::register(&ECS.component, &mut other, "byte").unwrap(),
        Key::register(&ECS.component, &mut other, "word").unwrap(),
    );
    Fetch::new(byte)
        .and(word)
        .prepare(&ECS.query, &mut other)
        .unwrap();
    ECS.entity
        .spawn(&mut other, &[byte.value(&1), word.value(&1)])
        .unwrap();
    each!(
        other,
        moving,
        |_position: &Position, _velocity: &Velocity| {}
    );
}

#[test]
fn every_row_of_tables_of_any_length_is_visited_once_in_order() {
    for count in 0..14_u32 {
        let mut world = World::default();
        let position = Position::register(&ECS.component, &mut world).unwrap();
        let velocity = Velocity::register(&ECS.component, &mut world).unwrap();
        let fetch = Fetch::new(position).and(velocity).changed(velocity);
        let moving = fetch.prepare(&ECS.query, &mut world).unwrap();
        let table = ECS
            .storage
            .table(&mut world, &[position.id, velocity.id])
            .unwrap();
        let rows = ECS.entity.spawn_batch(&mut world, table, count).unwrap();
        let entities = world.tables[table.index()].entities.clone();
        let speeds = world.rows_mut(velocity, table, rows).unwrap();
        for (speed, row) in speeds.iter_mut().zip(0_u8..) {
            speed.0 = [f32::from(row), 1.0, -1.0];
        }
        let mut visited = Vec::new();
        each!(
            world,
            moving,
            |entity: Entity, position: &mut Position, velocity: &Velocity| {
                visited.push(entity);
                if velocity.0[0] == 2.0 {
                    return;
                }
                for axis in 0..3 {
                    position.0[axis] += velocity.0[axis];
                }
            }
        );
        assert_eq!(visited, entities);
        let (mut numbers, since) = (Vec::new(), world.tick);
        each_changed!(
            &world,
            moving,
            since,
            |position: &Position, velocity: &Velocity| {
                let expected = match velocity.0[0] == 2.0 {
                    true => [0.0; 3],
                    false => velocity.0,
                };
                assert_eq!(position.0, expected);
                numbers.push(velocity.0[0]);
            }
        );
        let expected: Vec<f32> = (0_u8..).take(count as usize).map(f32::from).collect();
        assert_eq!(numbers, expected);
    }
}
